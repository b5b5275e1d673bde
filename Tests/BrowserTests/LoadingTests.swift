import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Starting and loading")
struct LoadingTests {
  let project = ProjectID(48213)
  let firstPage = RecordingListing.matching(RecordingsQuery(dateFrom: "-30d"))
  let refused = FetchFailure.offline(.connectionRefused)

  @Test func `With a project given, account and both lists are asked for at once`() {
    var tester = StoreTester()
    tester.send(
      .started,
      effects: [
        .load(.account(RequestID(1), .user)), .journal(.open(project)), .cache(.readPlaylists(project)),
        .load(.playlists(RequestID(2), project, PlaylistsQuery(limit: 200), .user)),
        .cache(.readRows(RequestID(3), project, firstPage, nil)),
        .load(.recordings(RequestID(3), project, firstPage, nil, .user)),
      ]
    ) {
      $0.lastRequest = 3
      $0.account.load = .loading(RequestID(1))
      $0.filing.journal = .opening
      $0.playlists.load = .loading(RequestID(2))
      $0.playlists.beginRound()
      $0.recordings.list.load = .loading(RequestID(3))
      $0.recordings.list.listing = firstPage
      $0.recordings.list.line = $0.filterLine
      $0.cacheReads[RequestID(3)] = CacheRead(location: Location(.all), project: project, listing: firstPage)
    }
  }

  @Test func `Without a project, the account is asked first and names the project for the lists`() {
    var tester = StoreTester(.sample(project: nil))
    tester.send(.started, effects: [.cache(.readProject), .load(.account(RequestID(1), .user))]) {
      $0.lastRequest = 1
      $0.account.load = .loading(RequestID(1))
    }
    tester.send(
      .load(.accountArrived(RequestID(1), .success(.sample()))), after: 1,
      effects: [
        .journal(.open(project)), .cache(.readPlaylists(project)),
        .load(.playlists(RequestID(2), project, PlaylistsQuery(limit: 200), .user)),
        .cache(.readRows(RequestID(3), project, firstPage, nil)),
        .load(.recordings(RequestID(3), project, firstPage, nil, .user)),
      ]
    ) {
      $0.lastRequest = 3
      $0.account.value = .sample()
      $0.account.permissions.learn(from: Account.sample().key)
      $0.account.load = .loaded(at: Date.testStart.adding(1))
      $0.filing.journal = .opening
      $0.playlists.load = .loading(RequestID(2))
      $0.playlists.beginRound()
      $0.recordings.list.load = .loading(RequestID(3))
      $0.recordings.list.listing = firstPage
      $0.recordings.list.line = $0.filterLine
      $0.cacheReads[RequestID(3)] = CacheRead(location: Location(.all), project: project, listing: firstPage)
    }
  }

  @Test func `An account that arrives after the lists does not load them again`() {
    var tester = StoreTester()
    tester.play(.started)
    tester.send(.load(.accountArrived(RequestID(1), .success(.sample()))), after: 1) {
      $0.account.value = .sample()
      $0.account.permissions.learn(from: Account.sample().key)
      $0.account.load = .loaded(at: Date.testStart.adding(1))
    }
  }

  @Test func `An answer to a request that is no longer the current one changes nothing`() {
    var tester = StoreTester.running()
    tester.type("rr")
    guard case .loading(let request) = tester.state.recordings.list.load else {
      Issue.record("nothing is being loaded")
      return
    }
    tester.send(
      .load(.recordingsArrived(RequestID(request.number - 1), .success(.of(Recording.samples(7...9))))))
    tester.send(.load(.accountArrived(RequestID(1), .failure(.keyRejected))))
    tester.send(.load(.playlistsArrived(RequestID(2), .failure(.keyRejected))))
    tester.answer(.of(Recording.samples(8...9)))
    #expect(tester.rowIDs == ["rec-8", "rec-9"])
  }

  @Test
  func `Only a refresh, and what must be newer than a decision, will not do with what was told a moment ago`()
  {
    var tester = StoreTester.running(playlists: [.collection("c")])
    #expect(priorities(tester.type("r")) == [.refresh])
    #expect(priorities(tester.type("1r")) == [.refresh])
    #expect(priorities(tester.open(.playlist(PlaylistID("c")))) == [.user])
  }

  @Test func `Further pages of a refresh of the playlists are asked for anew, too`() {
    var tester = StoreTester.running(playlists: [.collection("c")])
    tester.type("1r")
    tester.forgetEffects()
    tester.answer([.collection("c")], nextOffset: 200)
    #expect(priorities(tester.effects) == [.renewal])
  }

  private func priorities(_ effects: [Effect]) -> [Priority] {
    effects.compactMap { effect in
      switch effect {
      case .load(.playlists(_, _, _, let priority)), .load(.recordings(_, _, _, _, let priority)): priority
      default: nil
      }
    }
  }

  @Test func `Rows that were told before show how old they are, not when they came to the screen`() {
    var tester = StoreTester.running(playlists: [.collection("c")])
    tester.open(.playlist(PlaylistID("c")))
    var page = RecordingPage.of([.sample(1)])
    page.fetchedAt = tester.now.adding(-40)
    tester.answer(page)
    #expect(tester.header.hasSuffix("40s ago"))
  }

  @Test func `An answer for a view that was left is dropped, and the view is asked for again on return`() {
    var tester = StoreTester.running(playlists: [.collection("c")])
    tester.open(.playlist(PlaylistID("c")))
    guard case .loading(let request) = tester.state.recordings.list.load else {
      Issue.record("the collection is not being loaded")
      return
    }
    tester.open(.all)
    tester.play(.load(.recordingsArrived(request, .success(.of([.sample(9)])))))
    #expect(tester.rowIDs == Recording.samples(1...5).map(\.id.text))
    let effects = tester.open(.playlist(PlaylistID("c")))
    #expect(effects.count == 2)
    #expect(tester.state.recordings.list.load.isLoading)
  }

  @Test func `A throttled list waits for the server's time and then asks again by itself, once`() {
    var tester = StoreTester.running()
    tester.type("]")
    let until = Date.testStart.adding(30)
    tester.type("r")
    tester.answer(.failure(.throttled(until: until)))
    #expect(tester.state.recordings.list.load == .failed(.throttled(until: until), retryAt: until))
    #expect(tester.rowIDs.count == 5)

    while let deadline = tester.state.deadline, deadline < until { tester.passDeadline() }
    #expect(tester.state.deadline == until)
    let effects = tester.passDeadline()
    #expect(effects.count == 1)
    #expect(tester.state.recordings.list.load.isLoading)
    #expect(tester.state.deadline == nil)
  }

  @Test func `Account and playlists wait out a full server likewise`() {
    var tester = StoreTester()
    let until = Date.testStart.adding(5)
    tester.play(.started)
    tester.play(.load(.accountArrived(RequestID(1), .failure(.busy(until: until)))))
    tester.play(.load(.playlistsArrived(RequestID(2), .failure(.busy(until: until)))))
    // The server's moment, but half a minute at least: it was tried three times already.
    #expect(tester.state.deadline == Date.testStart.adding(30))
    let effects = tester.passDeadline()
    #expect(effects.contains(.load(.account(RequestID(4), .user))))
    #expect(effects.contains(.load(.playlists(RequestID(5), project, PlaylistsQuery(limit: 200), .user))))
  }

  @Test func `An account that the network kept from being asked for is asked for again after 15 seconds`() {
    var tester = StoreTester()
    tester.play(.started)
    tester.play(.load(.accountArrived(RequestID(1), .failure(.offline(.connectionLost)))))
    #expect(tester.state.deadline == Date.testStart.adding(15))
    #expect(tester.passDeadline() == [.load(.account(RequestID(4), .user))])
    tester.play(.load(.accountArrived(RequestID(4), .failure(.offline(.connectionRefused)))))
    #expect(tester.state.deadline == Date.testStart.adding(30))
    tester.passDeadline()
    tester.answer(.sample())
    #expect(tester.state.deadline == nil)
  }

  @Test(arguments: [
    FetchFailure.keyRejected, .serverFailed(status: 500, detail: nil), .throttled(until: nil),
  ])
  func `An account that could not be had for another reason is not asked for by itself`(failure: FetchFailure)
  {
    var tester = StoreTester()
    tester.play(.started)
    tester.play(.load(.accountArrived(RequestID(1), .failure(failure))))
    #expect(tester.state.deadline == nil)
  }

  @Test func `A 429 without a time is not retried by itself: r asks again`() {
    var tester = StoreTester.running(recordings: [])
    tester.type("r")
    tester.answer(.failure(.throttled(until: nil)))
    #expect(tester.state.deadline == nil)
    #expect(tester.type("r").count == 1)
  }

  @Test
  func
    `A failed refresh keeps the rows, says stale with their age in the header, and why in the status line`()
  {
    var tester = StoreTester.running(.middle, recordings: Recording.samples(1...60))
    tester.play(.terminal(.key("r")), after: 120)
    tester.answer(.failure(refused))
    #expect(tester.rowIDs.count == 60)
    #expect(tester.header.hasSuffix("stale, 2m ago"))
    #expect(
      tester.status
        == "[no] recordings: https://us.posthog.com refused the connection. Check the network, then press r.")
  }

  @Test func `In the smallest window, too, the header says once that rows are stale`() {
    var tester = StoreTester.running(Size(columns: 60, rows: 20), recordings: Recording.samples(1...60))
    tester.play(.terminal(.key("r")), after: 120)
    tester.answer(.failure(refused))
    #expect(tester.header.components(separatedBy: "stale").count == 2)
  }

  @Test func `While a refresh is under way the header still says how old the rows are`() {
    var tester = StoreTester.running()
    tester.play(.terminal(.key("r")), after: 11)
    tester.play(.deadlinePassed, after: 1)
    #expect(tester.header.contains("loading"))
    #expect(tester.header.hasSuffix("12s ago"))
  }

  @Test func `A first load that fails shows what happened and what to do`() {
    var tester = StoreTester()
    tester.play(.started)
    tester.answer(.failure(.missingScope("session_recording:read")))
    #expect(tester.frame.role(of: "The key lacks the scope session_recording:read.") == .error)
    #expect(tester.frame.row(of: "Add session_recording:read to the key at") != nil)
  }

  @Test func `An account that cannot be had says so in both lists, and r asks for it again`() {
    var tester = StoreTester(.sample(.large, project: nil))
    tester.play(.started)
    tester.play(.load(.accountArrived(RequestID(1), .failure(.keyRejected))))
    #expect(tester.frame.text.components(separatedBy: "The key was rejected").count == 3)
    #expect(tester.type("r") == [.load(.account(RequestID(2), .user))])
  }

  @Test func `A call tried again shows in the status line until its time has come`() {
    var tester = StoreTester.running()
    while tester.state.deadline != nil { tester.passDeadline() }
    let at = tester.now.adding(3)
    tester.play(.noticed(.retrying(RetryNotice(failure: refused, at: at))))
    #expect(
      tester.status == "[wait] again at 12:00:03. https://us.posthog.com refused the connection.")
    #expect(tester.state.deadline == at)
    tester.passDeadline()
    #expect(tester.status == "")
    #expect(tester.state.deadline == nil)
  }

  @Test func `Loading, empty and waiting for the account each have a face`() {
    var tester = StoreTester(.sample(project: nil))
    tester.play(.started)
    #expect(tester.frame.row(of: "Asking https://us.posthog.com what this key may do") != nil)
    tester.answer(.sample())
    #expect(tester.frame.row(of: "Loading recordings from https://us.posthog.com") != nil)
    tester.answer(.of([]))
    #expect(tester.frame.row(of: "No recordings in the last 30 days.") != nil)
  }

  @Test(arguments: FetchFailure.oneOfEach)
  func `After every deadline the next one lies in the future`(failure: FetchFailure) {
    var tester = StoreTester.running(next: .cursor("x"))
    tester.type("r1r2")
    guard case .loading(let list) = tester.state.recordings.list.load,
      case .loading(let playlists) = tester.state.playlists.load
    else {
      Issue.record("nothing is being loaded")
      return
    }
    tester.play(.load(.recordingsArrived(list, .failure(failure))))
    tester.play(.load(.playlistsArrived(playlists, .failure(failure))))
    for _ in 0..<20 where tester.state.deadline != nil {
      tester.passDeadline()
      #expect(tester.state.deadline.map { $0 > tester.now } ?? true)
    }
    #expect(tester.state.deadline == nil)
  }
}
