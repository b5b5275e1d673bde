import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Keys of the user's own")
struct KeyResolutionTests {
  private func resolution(_ bindings: UserKeys.Binding..., overlays: [UserKeys.OverlayBinding] = [])
    -> KeyResolution
  {
    var keys = UserKeys()
    keys.bindings = bindings
    keys.overlays = overlays
    return KeyResolution(keys)
  }

  @Test func `Nothing of the user's leaves the standard keys`() {
    #expect(resolution().map == .standard)
    #expect(resolution().hidden.isEmpty)
  }

  @Test func `A standard key gives way to the user's, and is named`() {
    let found = resolution(.init(.copy(.id), [["x"], ["d"]], line: 3))
    #expect(found.map.match(["d"]) == .command(.copy(.id)))
    #expect(found.map.match(["y", "y"]) == .unknown)
    #expect(found.map.keys(of: .file(.remove)).isEmpty)
    #expect(found.map.text(of: .file(.remove)) == ":remove")
    #expect(
      found.hidden == [HiddenKeys(keys: ["d"], name: "remove", other: "copy-id", otherKeys: ["d"])])
    #expect(found.clashes.isEmpty)
  }

  @Test func `A key that begins standard chords hides them, and a chord hides the key that it begins with`() {
    let short = resolution(.init(.refresh, [["g"]], line: 1))
    #expect(short.map.match(["g"]) == .command(.refresh))
    #expect(short.map.keys(of: .goTo(.person)).isEmpty)
    #expect(short.map.keys(of: .move(.first)) == [[.home]])
    let long = resolution(.init(.refresh, [["d", "r"]], line: 1))
    #expect(long.map.match(["d"]) == .prefix)
    #expect(long.map.match(["d", "r"]) == .command(.refresh))
    #expect(long.map.continuations(of: ["d"]).map(\.text) == ["dr"])
  }

  @Test func `Two of the user's that cannot both be are told with both lines`() {
    let same = resolution(.init(.refresh, [["x"]], line: 4), .init(.copy(.id), [["x"]], line: 9))
    #expect(same.clashes.map(\.sentence) == ["x of copy-id is also on refresh (line 4)."])
    #expect(same.clashes.map(\.line) == [9])
    let begun = resolution(.init(.refresh, [["x"], ["x", "y"]], line: 4))
    #expect(begun.clashes.count == 1)
  }

  @Test func `A pane may have keys of its own, which win there and nowhere else`() {
    let found = resolution(
      .init(.refresh, [["x"]], line: 1), .init(.copy(.id), in: .detail, [["x"]], line: 2))
    #expect(found.clashes.isEmpty)
    #expect(
      found.hidden.contains(
        HiddenKeys(keys: ["x"], name: "refresh", other: "copy-id", otherKeys: ["x"], pane: .detail)))
    var tester = StoreTester.running(keyMap: found.map)
    #expect(tester.state.settings.keyMap.match(["x"]) == .command(.refresh))
    tester.type("3")
    #expect(tester.state.settings.keyMap.match(["x"]) == .command(.copy(.id)))
    #expect(tester.state.settings.keyMap.text(of: .copy(.id)) == "x")
    tester.type("x")
    #expect(tester.effects.contains(.handOver(.clipboard(what: "id", text: "rec-1"))))
    tester.type("2")
    #expect(tester.state.settings.keyMap.match(["x"]) == .command(.refresh))
    #expect(tester.state.settings.keyMap.text(of: .copy(.id)) == "yy")
  }

  @Test func `Ctrl-C and the digits of triage are untouched by keys of the panes`() {
    let found = resolution(.init(.copy(.id), [["1"]], line: 1))
    #expect(found.map.match(["1"]) == .command(.copy(.id)))
    #expect(found.map.match(["1"], inTriage: true) == .command(.triage(.file(lane: 1))))
  }

  @Test func `A key of an overlay hides standard ones there, and in what shares them`() {
    let found = resolution(overlays: [.init(.list(.by(1)), ["d"], line: 1)])
    #expect(found.map.match("d", in: .list) == .list(.by(1)))
    #expect(found.map.match("d", in: .journal) == nil)
    #expect(found.map.match("d", in: .filters) == nil)
    #expect(found.hidden.map(\.name).sorted() == ["filters-forget", "journal-drop"])
    let chosen = resolution(overlays: [.init(.foreign(.choose), ["j"], line: 1)])
    #expect(chosen.map.movement(inList: "j", of: .foreign) == nil)
    #expect(chosen.map.movement(inList: "j", of: .journal) == .by(1))
  }

  @Test func `Whatever one key is given, every other key keeps a command or is named as hidden`() {
    let chords = CommandTable.rows.flatMap { row in row.standardKeys.map { (row, $0) } }
    for (row, chord) in chords where row.command != .refresh && !row.isOfTriage {
      let found = resolution(.init(.refresh, [chord], line: 1))
      #expect(found.map.match(chord) == .command(.refresh))
      for (other, keys) in chords where other.command != .refresh && !other.isOfTriage {
        let isHidden = found.hidden.contains { $0.name == other.name && $0.keys == keys }
        #expect(isHidden != (found.map.match(keys) == .command(other.command)), "\(row.name) \(other.name)")
      }
    }
  }
}
