import Foundation
import Recordings
import Testing

@testable import reel

@Suite("How a command ends")
struct ExitStatusTests {
  private static let refusal = Refusal(status: 400, code: "invalid", detail: "no")

  @Test(
    "What the key may not do is 3",
    arguments: [
      .missingScope("x:read"), .keyNotSupported, .noKey, .keyRejected, .wrongRegion(host: "h"),
      .projectForbidden, .forbidden(detail: "no"),
    ] as [FetchFailure])
  func notAllowed(failure: FetchFailure) { #expect(failure.status.rawValue == 3) }

  @Test("What is not there is 4", arguments: [.notFound, .projectNotFound, .gone] as [FetchFailure])
  func notFound(failure: FetchFailure) { #expect(failure.status.rawValue == 4) }

  @Test(
    "A server that cannot be asked is 5",
    arguments: [
      .offline(.connectionRefused), .tls(.certificateNotTrusted), .throttled(until: nil), .busy(until: nil),
      .notPostHog(status: 200, contentType: "text/html"), .serverFailed(status: 502, detail: nil),
      .serverFailed(status: 503, detail: nil), .serverFailed(status: 504, detail: nil),
    ] as [FetchFailure])
  func unanswered(failure: FetchFailure) { #expect(failure.status.rawValue == 5) }

  @Test(
    "Everything else is 1",
    arguments: [
      .serverFailed(status: 500, detail: nil), .queryTooHeavy, .refused(refusal), .unreadable(.cut),
      .redirectedElsewhere(host: "h"),
    ] as [FetchFailure])
  func failed(failure: FetchFailure) { #expect(failure.status.rawValue == 1) }

  @Test("What was stopped ends as Ctrl-C does") func cancelled() {
    #expect(FetchFailure.cancelled.status.rawValue == 130)
  }
}
