import Recordings

/// Carries a request to a host and its answer back, whatever its status. Throws only what kept an answer from
/// arriving whole. The last function is called when the request has left.
struct Transport: Sendable {
  var send:
    @Sendable (APIRequest, PostHogHost, @escaping @Sendable () -> Void) async throws(FetchFailure) -> Answer
  var shutdown: @Sendable () async -> Void = {}
}

extension Transport {
  /// The same, so many calls at a time; the others wait in their order.
  func limited(to count: Int) -> Transport {
    let gate = CallGate(count: count)
    return Transport(
      send: { (request, host, sent) throws(FetchFailure) in
        try await gate.enter()
        do throws(FetchFailure) {
          let answer = try await send(request, host, sent)
          await gate.leave()
          return answer
        } catch {
          await gate.leave()
          throw error
        }
      }, shutdown: shutdown)
  }
}
