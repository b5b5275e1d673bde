import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("A paste")
struct PasteTests {
  private static let settings =
    KeyScene.panes + KeyScene.prompts + KeyScene.chords + KeyScene.overlays + KeyScene.help + KeyScene.journal

  /// Holds a key of every overlay and a confirming Enter.
  private static let text = "dqXrunsle*\r12jk /:\u{3}\u{1B}[A\ty\n"

  @Test(arguments: settings.indices)
  func `Never runs as commands, whatever is open`(number: Int) {
    let setting = Self.settings[number]
    var scene = KeyScene(.middle, .standard, recordings: setting.recordings, next: setting.next)
    setting.play(&scene)
    var wanted = scene.tester.state
    #expect(scene.tester.play(.terminal(.paste(Paste(Self.text)))).isEmpty, "\(setting.name)")
    var state = scene.tester.state
    // Only what text is written into has changed, and what follows the words of a search.
    (wanted.notice, state.notice) = (nil, nil)
    #expect((wanted.overlay == nil) == (state.overlay == nil), "\(setting.name)")
    #expect((wanted.search == nil) == (state.search == nil), "\(setting.name)")
    #expect((wanted.line == nil) == (state.line == nil), "\(setting.name)")
    (wanted.overlay, wanted.line, wanted.search) = (state.overlay, state.line, state.search)
    if state.search != nil {
      (wanted.recordings, wanted.playlists, wanted.detail) = (state.recordings, state.playlists, state.detail)
    }
    #expect(wanted == state, "\(setting.name)")
  }

  @Test func `Without a prompt it is ignored, and the status line says so`() {
    var tester = StoreTester.running()
    tester.send(.terminal(.paste("jjq"))) {
      $0.notice = .paste(.ignored(characters: 3, isMarked: true))
    }
    #expect(tester.status == "[--] a paste of 3 characters was ignored: nothing takes text now")
    tester.send(.terminal(.paste(Paste("delete all of them", .unmarked)))) {
      $0.notice = .paste(.ignored(characters: 18, isMarked: false))
    }
    #expect(
      tester.status == "[--] 18 characters at once are taken for a paste, and ignored: nothing takes text now"
    )
  }

  @Test func `Goes into every prompt as one line without control characters`() {
    for (keys, read) in Self.prompts {
      var tester = StoreTester.running()
      tester.type(keys)
      tester.play(.terminal(.paste("\ra\u{1B}[31mb\r\n\ncd\te\u{9B}\n")))
      #expect(read(tester.state) == "a[31mb cd e", "\(keys)")
    }
  }

  @Test func `Takes a proposal's place, and comes where the cursor stands`() {
    var field = TextField("proposed", isProposal: true)
    field.insert("ab")
    _ = field.type(.left)
    field.insert("xyz")
    #expect(field.text == "axyzb")
    #expect(field.cursor == 4)
  }

  @Test(arguments: [
    String(repeating: "word ", count: 20_000), "e" + String(repeating: "\u{301}", count: 100_000),
  ])
  func `Of a long paste as much as is said is taken, and nothing of the next one`(text: String) {
    for (keys, read) in Self.prompts {
      var tester = StoreTester.running()
      tester.type(keys)
      var store = tester.store
      for _ in 1...2 {
        _ = store.send(.terminal(.paste(Paste(text))), at: tester.now)
        #expect(read(store.state)?.unicodeScalars.count == Store.longestPaste, "\(keys)")
        guard case .paste(.cut)? = store.state.notice else {
          Issue.record("\(keys): not said to be cut")
          continue
        }
      }
    }
  }

  @Test func `What came of a paste without an end is taken, and said`() {
    var tester = StoreTester.running()
    tester.type(":")
    tester.play(.terminal(.paste(Paste("errors", .endLost))))
    #expect(tester.state.line?.words == "errors")
    #expect(tester.state.notice == .paste(.endLost))
  }

  /// What opens each prompt, and what is written in it.
  private static let prompts: [(keys: String, read: @Sendable (BrowserState) -> String?)] = [
    (":", { $0.line?.words }), ("/", { $0.search?.words }),
    ("a", { if case .picker(let picker)? = $0.overlay { picker.typed } else { nil } }),
    ("?", { if case .help(let help)? = $0.overlay { help.typed } else { nil } }),
    ("C", { if case .form(let form)? = $0.overlay { form.name.text } else { nil } }),
    ("D", { if case .deletion(let deletion)? = $0.overlay { deletion.typed.text } else { nil } }),
    ("cc/", { if case .columns(let columns)? = $0.overlay { columns.typed } else { nil } }),
  ]
}
