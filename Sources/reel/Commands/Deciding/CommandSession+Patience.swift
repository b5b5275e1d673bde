import Foundation
import RecordingLibrary
import Recordings

extension CommandSession {
  /// Seconds, where the server lets the key wait, or is busy, and names no moment.
  private static let (unnamedWait, busyWait) = (60.0, 15.0)

  /// Waits as long as the server says, tells so, and asks again.
  func patiently<Value>(
    _ ask: () async throws(LibraryFailure) -> Value
  ) async throws(CommandFailure) -> Value {
    while true {
      do throws(LibraryFailure) {
        return try await ask()
      } catch {
        guard let failure = error.fetchFailure, let moment = Self.goesOn(after: failure) else {
          throw CommandFailure(error)
        }
        notes.say([SourceNotices(wording: wording, zone: clock.zone).waiting(until: moment, failure)])
        await RecordingLibrary.sleep(until: moment)
        if Task.isCancelled { throw .library(.fetch(.cancelled)) }
      }
    }
  }

  private static func goesOn(after failure: FetchFailure) -> Date? {
    switch failure {
    case .throttled(let until): until ?? Date(timeIntervalSinceNow: unnamedWait)
    case .busy(let until): until ?? Date(timeIntervalSinceNow: busyWait)
    case .missingScope, .keyNotSupported, .noKey, .keyRejected, .wrongRegion, .projectForbidden, .forbidden,
      .notFound, .projectNotFound, .gone, .refused, .queryTooHeavy, .queryQuotaSpent, .serverFailed, .offline,
      .tls, .notPostHog, .redirectedElsewhere, .unreadable, .unreadableFilter, .cancelled:
      nil
    }
  }
}
