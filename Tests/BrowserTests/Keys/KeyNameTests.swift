import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Keys on the screen")
struct KeyNameTests {
  private static let settings =
    KeyScene.panes + KeyScene.prompts + KeyScene.chords + KeyScene.overlays + KeyScene.help + KeyScene.journal
    + KeyScene.notices + KeyScene.decisions + KeyScene.refusals + KeyScene.failures

  @Test(arguments: [Size.large, .narrow])
  func `With other keys nothing on the screen names a usual one`(size: Size) {
    for setting in Self.settings {
      let frames = (usual: setting.frame(size, .standard), other: setting.frame(size, .other))
      let names = UnchangedKeys(usual: frames.usual, other: frames.other).names
      #expect(names.isEmpty, "\(setting.name)\n\(frames.other.text)")
    }
  }

  @Test(arguments: [Size.large])
  func `Every screen with hints names other keys where the keys are others`(size: Size) {
    for setting in Self.settings where setting.frame(size, .standard).text.contains("Esc ") {
      #expect(setting.frame(size, .standard) != setting.frame(size, .other), "\(setting.name)")
    }
  }

  @Test func `Every notice is looked at`() {
    // As many as `KeyScene.name(of:)` has cases.
    #expect(Set(KeyScene.samples.map(KeyScene.name)).count == 41)
  }

  @Test func `A key that is spelled out is found`() {
    func found(_ text: Sentence) -> [String] {
      var scene = KeyScene(.large, .standard)
      scene.change { $0.notice = .said(text) }
      var other = KeyScene(.large, .other)
      other.change { $0.notice = .said(text) }
      return UnchangedKeys(usual: scene.tester.frame, other: other.tester.frame).names
    }
    for text in ["fv shows them", "press r to go on", "look (u)", "Enter opens it", "in @ nothing", "use a"] {
      #expect(found(Sentence(text)).count == 1, "\(text)")
    }
    #expect(
      found("\(key: .filter(.hideViewed)) shows them, \(overlay: .journal(.retry)) goes on for a while") == []
    )
  }

  @Test func `A command without keys is named as the command line calls it`() {
    let keys = KeyMap(replacing: [.filter(.hideViewed): []])
    #expect(keys.text(of: .filter(.hideViewed)) == ":hide-viewed")
    #expect(keys.match(["f", "v"]) == .unknown)
    #expect(keys.keys(of: .filter(.hideViewed)) == [])
    #expect(!keys.continuations(of: ["f"]).contains { $0.row.command == .filter(.hideViewed) })
  }

  @Test func `Overlays take the keys that the map gives them, and no others`() {
    var scene = KeyScene(.large, .other)
    scene.run(.file(.add))
    scene.tester.press(.escape)
    #expect(scene.tester.state.overlay != nil)
    scene.press(.picker(.close))
    #expect(scene.tester.state.overlay == nil)
    scene.run(.columns(.choose))
    scene.press(.columns(.find))
    scene.type("err")
    scene.press(.columnSearch(.keep), .columns(.turn))
    #expect(scene.tester.state.notice == .columns(.hidden(.errors)))
    scene.press(.columns(.close))
    #expect(scene.tester.state.overlay == nil)
    scene.run(.search(.open))
    scene.type("person3")
    scene.press(.search(.keep))
    #expect(scene.tester.currentID == "rec-3")
  }
}
