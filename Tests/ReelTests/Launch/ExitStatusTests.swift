import Foundation
import Recordings
import Testing

@testable import reel

@Suite("How a command ends")
struct ExitStatusTests {
  private static let refusal = Refusal(status: 400, detail: "no")

  @Test(
    arguments: [
      .missingScope("x:read"), .keyNotSupported, .noKey, .keyRejected, .wrongRegion(host: "h"),
      .projectForbidden, .forbidden(detail: "no"),
    ] as [FetchFailure])
  func `What the key may not do is 3`(failure: FetchFailure) { #expect(failure.status.rawValue == 3) }

  @Test(arguments: [.notFound, .projectNotFound, .gone] as [FetchFailure])
  func `What is not there is 4`(failure: FetchFailure) { #expect(failure.status.rawValue == 4) }

  @Test(
    arguments: [
      .offline(.connectionRefused), .tls(.certificateNotTrusted), .throttled(until: nil), .busy(until: nil),
      .notPostHog(status: 200, contentType: "text/html"), .serverFailed(status: 502, detail: nil),
      .serverFailed(status: 503, detail: nil), .serverFailed(status: 504, detail: nil),
    ] as [FetchFailure])
  func `A server that cannot be asked is 5`(failure: FetchFailure) { #expect(failure.status.rawValue == 5) }

  @Test(
    arguments: [
      .serverFailed(status: 500, detail: nil), .queryTooHeavy, .refused(refusal), .unreadable(.cut),
      .redirectedElsewhere(host: "h"),
    ] as [FetchFailure])
  func `Everything else is 1`(failure: FetchFailure) { #expect(failure.status.rawValue == 1) }

  @Test func `What was stopped ends as Ctrl-C does`() {
    #expect(FetchFailure.cancelled.status.rawValue == 130)
  }
}
