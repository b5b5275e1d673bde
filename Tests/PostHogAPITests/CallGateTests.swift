import Recordings
import Synchronization
import Testing

@testable import PostHogAPI

@Suite("Calls at a time")
struct CallGateTests {
  /// Calls that wait until they are let go, and how many were under way at once.
  private actor Door {
    private var open: [CheckedContinuation<Void, Never>] = []
    private var watchers: [(count: Int, resume: CheckedContinuation<Void, Never>)] = []
    private var isClosed = false
    private(set) var most = 0

    func pass() async {
      await withCheckedContinuation { resume in
        open.append(resume)
        most = max(most, open.count)
        wake { $0 <= open.count }
      }
    }

    /// Waits until so many stand there, or until nobody comes any more.
    func fill(_ count: Int) async {
      if isClosed || open.count >= count { return }
      await withCheckedContinuation { watchers.append((count, $0)) }
    }

    /// Lets one go; false when nobody comes any more.
    func letGo() async -> Bool {
      await fill(1)
      if !open.isEmpty { open.removeFirst().resume() }
      return !isClosed
    }

    func close() {
      isClosed = true
      wake { _ in true }
    }

    private func wake(_ isWoken: (Int) -> Bool) {
      let woken = watchers.filter { isWoken($0.count) }
      watchers.removeAll { isWoken($0.count) }
      woken.forEach { $0.resume.resume() }
    }
  }

  @Test func `Three at a time from the first one on, finding out about the account among them`() async throws
  {
    let door = Door()
    let transport = Transport { (request, _, _) throws(FetchFailure) in
      await door.pass()
      return Answer(200, request.path.contains("projects/") ? #"{"id":1,"results":[{"id":1}]}"# : "{}")
    }
    let client = PostHogClient(
      host: try PostHogHost("http://posthog.test"), transport: transport.limited(to: 3))
    let calls = Task {
      async let account = try? client.account()
      async let playlists = try? client.playlists(ProjectID(1))
      async let recordings = try? client.recordings(ProjectID(1), .matching(RecordingsQuery()))
      _ = await (account, playlists, recordings)
      await door.close()
    }
    await door.fill(3)
    while await door.letGo() {}
    await calls.value
    #expect(await door.most == 3)
  }

  @Test func `Whoever gives up while waiting takes no place`() async throws {
    let gate = CallGate(count: 1)
    try await gate.enter()
    let waiting = Task { () -> Bool in
      do throws(FetchFailure) {
        try await gate.enter()
        return true
      } catch {
        return false
      }
    }
    waiting.cancel()
    #expect(await !waiting.value)
    await gate.leave()
    try await gate.enter()
  }
}
