package import Browser
import CustomDump
package import Foundation
package import Recordings
package import Terminal
package import Testing

/// Drives a store as its loop would: actions at instants in, states and effects out.
///
/// `send` is exhaustive: every change of the state and every effect is spelled out, or the test fails with
/// the difference. `play`, `type` and `press` are for journeys, which look only at where they lead.
package struct StoreTester {
  package private(set) var store: Store
  package private(set) var now: Date
  /// What the journey asked to be done, in order.
  package private(set) var effects: [Effect] = []
  /// What it gave the journal, since the beginning.
  package private(set) var steps: [JournalStep] = []

  package var recorded: [JournalEntry] { steps.flatMap(\.entries) }

  package var state: BrowserState { store.state }

  private var drawn: BrowserView.Drawn

  /// What the state looks like, all of it drawn.
  package var frame: Frame { drawn.frame }

  package init(_ state: BrowserState = .sample()) {
    store = Store(state: state)
    now = state.now
    drawn = BrowserView.draw(state)
  }

  /// Sends an action `seconds` later; `changes` makes the state before into the one expected after (the clock
  /// is moved already).
  package mutating func send(
    _ action: BrowserAction, after seconds: TimeInterval = 0, effects expected: [Effect] = [],
    sourceLocation: SourceLocation = #_sourceLocation, changes: (inout BrowserState) -> Void = { _ in }
  ) {
    now = now.addingTimeInterval(seconds)
    var wanted = state
    wanted.now = now
    changes(&wanted)
    let effects = store.send(action, at: now)
    // Follows from what is loading.
    wanted.busySince = state.busySince
    note(effects)
    drawn = BrowserView.draw(state)
    if let difference = diff(wanted, state) {
      Issue.record("The state is another (- expected, + is):\n\(difference)", sourceLocation: sourceLocation)
    }
    if let difference = diff(expected, effects) {
      Issue.record(
        "The effects are others (- expected, + are):\n\(difference)", sourceLocation: sourceLocation)
    }
  }

  /// Sends an action without a word about what it changes; answers its effects.
  @discardableResult
  package mutating func play(_ action: BrowserAction, after seconds: TimeInterval = 0) -> [Effect] {
    now = now.addingTimeInterval(seconds)
    let before = drawn
    let effects = store.send(action, at: now)
    note(effects)
    drawn = BrowserView.draw(state)
    if BrowserView.draw(state, after: before).frame != frame {
      Issue.record("after \(action) the screen depends on what was drawn before")
    }
    return effects
  }

  private mutating func note(_ effects: [Effect]) {
    self.effects += effects
    for case .journal(.record(_, let step)) in effects { steps.append(step) }
  }

  /// Types characters, one key each.
  @discardableResult
  package mutating func type(_ text: String) -> [Effect] {
    text.flatMap { play(.terminal(.key(.character($0)))) }
  }

  @discardableResult
  package mutating func press(_ keys: Key...) -> [Effect] {
    keys.flatMap { play(.terminal(.key($0))) }
  }

  /// Lets the time pass to the state's deadline; answers nothing where there is none.
  @discardableResult
  package mutating func passDeadline() -> [Effect] {
    guard let deadline = state.deadline else { return [] }
    now = max(now, deadline)
    return play(.deadlinePassed)
  }
}

extension StoreTester {
  /// A browser that has loaded an account, playlists and one page of recordings.
  package static func running(
    _ size: Size = .middle, recordings: [Recording] = Recording.samples(1...5), playlists: [Playlist] = [],
    next: PageToken? = nil, account: Account = .sample(), shapes: Shapes = .lines,
    keyMap: KeyMap = .standard, change: (inout BrowserSettings) -> Void = { _ in }
  ) -> StoreTester {
    var state = BrowserState.sample(size, shapes: shapes, keyMap: keyMap)
    change(&state.settings)
    var tester = StoreTester(state)
    tester.play(.started)
    tester.answer(account)
    tester.answer(playlists)
    tester.answer(.of(recordings, next: next))
    tester.effects = []
    return tester
  }

  /// Answers the account that is being asked for.
  package mutating func answer(_ account: Account) {
    guard case .loading(let request) = state.account.load else { return notAsked("account") }
    play(.load(.accountArrived(request, .success(account))))
  }

  /// Answers the page of playlists that is being asked for.
  package mutating func answer(_ playlists: [Playlist], nextOffset: Int? = nil) {
    guard case .loading(let request) = state.playlists.load else { return notAsked("playlists") }
    play(
      .load(.playlistsArrived(request, .success(PlaylistPage(playlists: playlists, nextOffset: nextOffset)))))
  }

  /// Answers the page of recordings that is being asked for: the first, or the next.
  @discardableResult
  package mutating func answer(_ page: RecordingPage) -> [Effect] { answer(.success(page)) }

  @discardableResult
  package mutating func answer(_ result: Result<RecordingPage, FetchFailure>) -> [Effect] {
    let list = state.recordings.list
    for load in [list.load, list.pageLoad] {
      if case .loading(let request) = load { return play(.load(.recordingsArrived(request, result))) }
    }
    notAsked("recordings")
    return []
  }

  /// Answers what was asked about the recording under the cursor.
  package mutating func answerDetail(_ recording: Recording, heldBy playlists: [Playlist] = []) {
    play(.load(.recordingArrived(recording.id, .success(recording))))
    play(.load(.membershipArrived(recording.id, .success(playlists))))
  }

  /// Settles the nth entry that was recorded.
  package mutating func settle(_ number: Int, _ state: EntryState = .done) {
    guard recorded.indices.contains(number - 1) else {
      Issue.record("only \(recorded.count) entries were recorded")
      return
    }
    settle([recorded[number - 1].id: state])
  }

  package mutating func settle(_ states: [EntryID: EntryState]) {
    play(.noticed(.journal(.settled(states))))
  }

  package mutating func refuse(_ number: Int, _ failure: FetchFailure) {
    settle(number, .refused(.failed(failure)))
  }

  /// The journal has the step that was decided last.
  package mutating func save() {
    guard let step = steps.last else {
      Issue.record("no step was recorded")
      return
    }
    play(.journal(.recorded(step.id, nil)))
  }

  /// Forgets the effects so far.
  package mutating func forgetEffects() { effects = [] }

  private func notAsked(_ what: String) { Issue.record("no \(what) are being asked for") }
}

extension StoreTester {
  /// The rows of the open view by their numbers' ids, unreadable ones as `?`.
  package var rowIDs: [String] { state.recordings.list.rows.map { $0.recording?.id.text ?? "?" } }

  package var currentID: String? { state.recordings.list.current?.id.text }

  /// The status line as shown.
  package var status: String {
    let last = frame.text(in: state.layout.status).trimmingPrefix(while: { $0 == " " })
    let first = frame.text(in: state.layout.hints).trimmingPrefix(" ")
    // What does not fit into the last line begins in the one above.
    return first.hasPrefix("[") && state.line == nil ? "\(first) \(last)" : String(last)
  }

  package var header: String { frame.text(in: state.layout.header) }

  /// Opens a view as a user does: by standing on its entry and pressing Enter.
  @discardableResult
  package mutating func open(_ view: ViewID) -> [Effect] {
    // Two digits at one instant would be a count.
    now = now.addingTimeInterval(1)
    press("1", .home)
    for _ in state.playlists.entries where state.playlists.current != .view(view) { press("j") }
    return press(.enter)
  }
}
