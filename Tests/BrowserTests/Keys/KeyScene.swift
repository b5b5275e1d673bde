import Recordings
import Terminal
import TestSupport

@testable import Browser

/// A browser that is driven by what its keys do, whichever they are.
struct KeyScene {
  var tester: StoreTester
  private let keys: KeyMap

  init(
    _ size: Size, _ keys: KeyMap, recordings: [Recording] = Recording.samples(1...5), next: PageToken? = nil
  ) {
    self.keys = keys
    tester = StoreTester.running(
      size, recordings: recordings,
      playlists: [.collection("bugs", "Bugs", count: 3), .savedFilter("slow", "Slow", count: 4)], next: next,
      keyMap: keys)
  }

  mutating func run(_ commands: Command...) {
    for command in commands {
      for key in keys.keys(of: command)[0] { tester.press(key) }
    }
  }

  mutating func press(_ overlayKeys: OverlayKey...) {
    for key in overlayKeys { tester.press(keys.keys(of: key)[0]) }
  }

  mutating func open(_ view: ViewID) {
    run(.pane(.focus(.playlists)), .move(.first))
    for _ in tester.state.playlists.entries where tester.state.playlists.current != .view(view) {
      run(.move(.by(1)))
    }
    run(.pane(.open))
  }

  /// All of Bugs into a new collection, as far as its count.
  mutating func copyBugs(_ command: Command) {
    run(.pane(.focus(.playlists)), .move(.first))
    while tester.state.playlists.currentPlaylist?.id != PlaylistID("bugs") { run(.move(.by(1))) }
    run(command)
    type("more")
    press(.picker(.choose))
  }

  /// The first key of a command's chord.
  mutating func begin(_ command: Command) { tester.press(keys.keys(of: command)[0][0]) }

  mutating func type(_ words: String) { tester.type(words) }

  /// Makes the state another one by hand.
  mutating func change(_ change: (inout BrowserState) -> Void) {
    var state = tester.state
    change(&state)
    tester = StoreTester(state)
  }
}

extension KeyScene {
  /// One place on the screen that may name keys.
  struct Setting: Sendable {
    var name: String
    var recordings: [Recording]
    var next: PageToken?
    var play: @Sendable (inout KeyScene) -> Void

    init(
      _ name: String, recordings: [Recording] = Recording.samples(1...5), next: PageToken? = nil,
      _ play: @escaping @Sendable (inout KeyScene) -> Void
    ) {
      (self.name, self.recordings, self.next, self.play) = (name, recordings, next, play)
    }

    func frame(_ size: Size, _ keys: KeyMap) -> Frame {
      var scene = KeyScene(size, keys, recordings: recordings, next: next)
      play(&scene)
      return scene.tester.frame
    }
  }
}
