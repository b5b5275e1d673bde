import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

/// Whatever is open answers every key: it does something, or says that it does not.
@Suite("Keys in overlays and prompts")
struct FrontKeysTests {
  private static let keys: [Key] =
    (0x20...0x7E).map { .character(Character(Unicode.Scalar(UInt8($0)))) }
    + "abcdefghijklmnopqrstuvwxyz".map { .control($0) } + [.control(" "), .control("_"), .character("é")]
    + [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown,
    ] + (1...12).map { .function($0) }

  private static let settings = KeyScene.overlays + KeyScene.fronts + KeyScene.help + KeyScene.journal

  private static func scene(_ setting: KeyScene.Setting) -> KeyScene {
    var scene = KeyScene(.large, .standard, recordings: setting.recordings, next: setting.next)
    setting.play(&scene)
    // A key may be answered as the one before.
    scene.change {
      $0.notice = nil
      $0.line?.forgetProblem()
    }
    return scene
  }

  @Test func `No key is dropped: it changes something, is done outside, or is answered`() {
    for setting in Self.settings {
      let scene = Self.scene(setting)
      guard scene.tester.state.keyScope != nil else { continue }
      for key in Self.keys {
        var store = scene.tester.store
        let effects = store.send(.terminal(.key(key)), at: scene.tester.now)
        #expect(store.state != scene.tester.state || !effects.isEmpty, "\(setting.name): \(key.text)")
      }
    }
  }

  @Test func `No key reaches the panes below, and only its own keys close what is open`() {
    for setting in Self.settings {
      let before = Self.scene(setting).tester.state
      guard let scope = before.keyScope else { continue }
      for key in Self.keys where key != KeyMap.interrupt {
        var store = Store(state: before)
        _ = store.send(.terminal(.key(key)), at: before.now)
        let isOwn = KeyMap.standard.meaning(of: key, in: scope) != nil
        // Letters of a search move the cursor of its pane, and an empty prompt is left backwards.
        if isOwn || [.search, .line].contains(scope) { continue }
        let after = store.state
        #expect(
          after.keyScope == scope || before.search != nil || scope == .columnSearch,
          "\(setting.name): \(key.text)")
        #expect(after.recordings.list.cursor == before.recordings.list.cursor, "\(setting.name): \(key.text)")
        #expect(after.recordings.list.marks == before.recordings.list.marks, "\(setting.name): \(key.text)")
        #expect(after.playlists.cursor == before.playlists.cursor, "\(setting.name): \(key.text)")
        #expect(after.detail.cursor == before.detail.cursor, "\(setting.name): \(key.text)")
        #expect(after.focus == before.focus && after.pendingKeys.isEmpty, "\(setting.name): \(key.text)")
      }
    }
  }

  @Test func `Ctrl-C closes whatever is open, and Ctrl-Z and Ctrl-L keep their meaning`() {
    for setting in Self.settings {
      let before = Self.scene(setting).tester.state
      guard before.keyScope != nil else { continue }
      for (key, effect) in [(Key.control("z"), TerminalEffect.suspend), (.control("l"), .repaint)] {
        var store = Store(state: before)
        #expect(store.send(.terminal(.key(key)), at: before.now) == [.terminal(effect)], "\(setting.name)")
        #expect(store.state.keyScope == before.keyScope, "\(setting.name)")
      }
      var store = Store(state: before)
      _ = store.send(.terminal(.key(KeyMap.interrupt)), at: before.now)
      #expect(store.state.keyScope == nil, "\(setting.name)")
    }
  }

  @Test func `What is open has hints, and the last of them shows all its keys`() {
    for setting in Self.settings {
      let state = Self.scene(setting).tester.state
      guard let scope = state.keyScope, scope != .keySheet else { continue }
      #expect(state.frontHints.count >= 2, "\(setting.name)")
      #expect(state.frontHints.last?.text == "all keys", "\(setting.name)")
      #expect(KeyMap.standard.rows(in: scope).allSatisfy { !$0.title.isEmpty }, "\(setting.name)")
    }
  }

  @Test(arguments: [Size.large, .narrow])
  func `Where the hints have no room for all, the one that shows the others stays`(size: Size) {
    var scene = KeyScene(size, .standard)
    scene.run(.columns(.choose))
    #expect(scene.tester.frame.text(in: scene.tester.state.layout.hints).contains("? all keys"))
  }

  @Test func `A key without a meaning is named with those that have one; the next key takes that away`() {
    var scene = KeyScene(.large, .standard)
    scene.run(.why)
    scene.tester.press("J")
    #expect(
      scene.tester.status
        == "[--] J does nothing here. What works: Esc close, ? all keys")
    scene.tester.press("?")
    #expect(scene.tester.state.notice == nil)
    #expect(scene.tester.frame.row(of: "Esc Enter q W") != nil)
    scene.tester.press("x")
    #expect(scene.tester.state.notice == .ignoredKey(IgnoredKey("x", meaning: nil)))
    scene.tester.press("q")
    #expect(scene.tester.state.keySheet == nil)
    #expect(scene.tester.state.overlay == .why)
    scene.tester.press("q")
    #expect(scene.tester.state.overlay == nil)
  }

  @Test func `A movement without a further row says which end it is`() {
    var scene = KeyScene(.large, .standard)
    scene.run(.columns(.choose))
    scene.tester.press("k")
    #expect(scene.tester.status == "[--] there is no row further up")
    scene.tester.press("j")
    #expect(scene.tester.state.notice == nil)
  }

  @Test func `A prompt answers in the hint line, and keeps what is typed`() {
    var scene = KeyScene(.large, .standard)
    scene.run(.program(.commandLine))
    scene.type("xyzzy")
    scene.tester.press(.tab)
    #expect(
      scene.tester.frame.text(in: scene.tester.state.layout.hints).contains(
        "[--] nothing completes what is written. What works: Enter run"))
    #expect(scene.tester.frame.text(in: scene.tester.state.layout.status).hasPrefix(":xyzzy"))
    scene.tester.press(.function(1))
    #expect(scene.tester.frame.row(of: "the line before in the history") != nil)
    scene.tester.press(.escape)
    scene.type("y")
    #expect(scene.tester.state.line?.words == "xyzzyy")
  }
}
