package import Foundation
package import Recordings

/// What a single call shows of a server, whatever it answers.
package struct ServerProbe: Hashable, Sendable {
  package var status: Int
  /// From the question to its answer, with name and TLS.
  package var seconds: TimeInterval
  /// How far the server's clock is ahead of this machine's, in seconds; nil where it does not tell the time.
  package var clockDifference: TimeInterval?
  package var isJSON: Bool

  package init(status: Int, seconds: TimeInterval, clockDifference: TimeInterval?, isJSON: Bool) {
    (self.status, self.seconds) = (status, seconds)
    (self.clockDifference, self.isJSON) = (clockDifference, isJSON)
  }
}

extension PostHogClient {
  /// Asks what the key may do, which takes no scope; a refusal is an answer, too.
  package func probe() async throws(FetchFailure) -> ServerProbe {
    let start = ContinuousClock.now
    let answer = try await transport.send(Endpoint<KeyInfo>.keyInfo.request, host) {}
    let taken = start.duration(to: .now).components
    let server = answer.date.flatMap { HTTPDate.date(from: $0) }
    return ServerProbe(
      status: answer.status, seconds: Double(taken.seconds) + Double(taken.attoseconds) / 1e18,
      // The header has whole seconds: on average half of one is over.
      clockDifference: server.map { $0.timeIntervalSince(answer.receivedAt) + 0.5 },
      isJSON: answer.contentType?.contains("json") == true)
  }
}
