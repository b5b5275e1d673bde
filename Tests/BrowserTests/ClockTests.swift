import Foundation
import Recordings
import TestSupport
import Testing

@testable import Browser

@Suite("A clock that is set")
struct ClockTests {
  private static let deadlines: [@Sendable (inout BrowserState, Date) -> Void] = [
    { $0.account.load = .failed(.gone, retryAt: $1) }, { $0.playlists.load = .failed(.gone, retryAt: $1) },
    { $0.recordings.list.load = .failed(.gone, retryAt: $1) },
    { $0.recordings.list.pageLoad = .failed(.gone, retryAt: $1) },
    { $0.recordings.list.loadingAll = LoadingAll(resumesAt: $1) },
    { $0.recordings.list.following = Following(dueAt: $1) }, { $0.detail.dueAt = $1 },
    { $0.retrying = RetryNotice(failure: .gone, at: $1) },
  ]

  @Test(arguments: deadlines.indices, [-3600.0, 86_400])
  func `What waits waits no longer, and no less, for that`(number: Int, change: TimeInterval) {
    var state = BrowserState.sample()
    Self.deadlines[number](&state, state.now.addingTimeInterval(10))
    var store = Store(state: state)
    let set = state.now.addingTimeInterval(change)
    #expect(store.send(.clockSet(by: change), at: set).isEmpty)
    #expect(store.state.deadline == set.addingTimeInterval(10))
  }

  @Test func `Where no shell could continue the program, it does not stop, and says so`() {
    var tester = StoreTester.running()
    tester.play(.suspendRefused)
    #expect(tester.status == "[--] no shell could continue Reel here, so it does not stop")
  }
}
