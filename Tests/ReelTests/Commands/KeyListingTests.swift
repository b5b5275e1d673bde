import Browser
import Files
import Foundation
import Terminal
import Testing

@testable import reel

@Suite("Keys and themes as lists")
struct KeyListingTests {
  private func resolution(_ bindings: UserKeys.Binding...) -> KeyResolution {
    var keys = UserKeys()
    keys.bindings = bindings
    return KeyResolution(keys)
  }

  @Test func `Every command and every key of overlays is a row`() throws {
    let rows = KeyListing(resolution()).rows
    #expect(rows.count == CommandTable.rows.count + OverlayKeyTable.rows.count)
    let text = try PlainOutput.text(of: rows, KeyListing.columns, .tsv)
    #expect(text.hasPrefix("command\tkeys\tpane\tgroup\ttitle\n"))
    #expect(text.contains("\ncopy-id\tyy\t\tHand over\tCopy the id\n"))
    #expect(text.contains("\njournal-drop\td\toverlays\tOverlays\tgive up what is not done\n"))
    let json = try PlainOutput.text(of: rows, KeyListing.columns, .jsonLines)
    #expect(
      json.contains(
        #"{"command":"copy-id","keys":["yy"],"pane":null,"group":"Hand over","title":"Copy the id"}"#))
  }

  @Test func `A pane with other keys has a row of its own`() throws {
    let rows = KeyListing(resolution(.init(.copy(.id), in: .detail, [["x"]], line: 1))).rows
    let text = try PlainOutput.text(of: rows, KeyListing.columns, .tsv)
    #expect(text.contains("\ncopy-id\tyy\t\tHand over"))
    #expect(text.contains("\ncopy-id\tx\tdetail\tHand over"))
  }

  @Test func `What hides what is listed`() throws {
    let listing = KeyListing(resolution(.init(.copy(.id), [["g"]], line: 1)))
    let text = try PlainOutput.text(of: listing.hidden, KeyListing.hiddenColumns, .tsv)
    #expect(text.contains("\ngp\tgo-to-person\t\tcopy-id\tg\n"))
    #expect(KeyListing(resolution()).hidden.isEmpty)
  }

  @Test func `Themes are those built in and the files, with what is wrong in one`() throws {
    let home = FileManager.default.temporaryDirectory.path() + "/reel-themes-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: home) }
    let folder = home + "/reel/themes"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("[roles]\nerror = \"red bold\"\n".utf8).write(to: URL(filePath: folder + "/mine.toml"))
    try Data("[roles]\nerror = \"rood\"\n".utf8).write(to: URL(filePath: folder + "/bad.toml"))
    try Data("x".utf8).write(to: URL(filePath: folder + "/dark.toml"))
    let listing = ThemeListing(["XDG_CONFIG_HOME": home])
    #expect(listing.entries.map(\.name) == ["default", "dark", "light", "bad", "mine"])
    #expect(listing.entries.map { $0.problem == nil } == [true, true, true, false, true])
    #expect(listing.entries[4].sample(hasColour: true).contains("\u{1B}[1;38;5;1merror\u{1B}[0m"))
    #expect(!listing.entries[4].sample(hasColour: false).contains("\u{1B}"))
    #expect(
      try PlainOutput.text(of: listing.rows, ThemeListing.columns, .tsv).hasPrefix("name\tfile\tproblem\n"))
  }
}
