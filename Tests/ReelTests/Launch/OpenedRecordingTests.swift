import Recordings
import Testing

@testable import reel

@Suite("The browser opened at a recording")
struct OpenedRecordingTests {
  private static let id = "019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b"
  private static let address = "https://eu.posthog.com/project/7/replay/\(id)"

  @Test func `An id or an address is taken, and the second of the address`() {
    #expect(OpenedRecording(Self.id)?.reference.id.text == Self.id)
    #expect(OpenedRecording(Self.id.uppercased())?.reference.id.text == Self.id)
    #expect(OpenedRecording(Self.address)?.second == nil)
    let opened = OpenedRecording(Self.address + "?t=83")
    #expect(opened?.second == 83 && opened?.reference.project == 7)
  }

  @Test(arguments: [
    "recodings", "show", "019ac9b1", "https://eu.posthog.com/project/7/replay/playlists/AbCd1234", "",
    "https://x.test/", "-", "a/b",
  ])
  func `Another word is no recording`(word: String) { #expect(OpenedRecording(word) == nil) }

  @Test(arguments: [
    [id], [address + "?t=3"], ["--demo", id], [id, "--demo"], ["--theme", "dark", id, "--read-only"],
    ["--project", "3", id],
  ])
  func `The quick reading and the parser agree`(words: [String]) throws {
    let quick = try #require(BrowseRequest(plain: words))
    #expect(quick.opened != nil)
    #expect(try Start.browseRequest(words) == quick)
  }

  @Test(arguments: [["--host=https://x.test", id], ["--theme=dark", address]])
  func `What only the parser reads opens it, too`(words: [String]) throws {
    #expect(BrowseRequest(plain: words) == nil)
    #expect(try Start.browseRequest(words)?.opened != nil)
  }

  @Test(arguments: [
    ["show", id], ["--demo", "show", id], ["--theme", id], ["timeline", id], ["help", id], ["--", id],
  ])
  func `A command, or an option, has it for itself`(words: [String]) {
    #expect((try? Start.browseRequest(words)) == nil)
    #expect(OpenedRecording.taken(from: words).opened == nil)
  }

  @Test func `Two recordings are none`() {
    #expect(BrowseRequest(plain: [Self.id, Self.id]) == nil)
    #expect(throws: (any Error).self) { try Start.browseRequest([Self.id, Self.id]) }
  }
}
