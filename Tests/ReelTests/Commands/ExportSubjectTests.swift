import ArgumentParser
import Recordings
import Testing

@testable import reel

@Suite("What the words of an export mean")
struct ExportSubjectTests {
  private let id = "019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b"

  private func meaning(_ words: [String], playlist: String? = nil, allowsFilter: Bool = true) throws -> String
  {
    switch try ExportSubject(words, playlist: playlist, allowsFilter: allowsFilter) {
    case .recordings(let references): "ids \(references.valid.map(\.id.text).joined(separator: " "))"
    case .list(let filter, let playlist): "filter \(filter) list \(playlist ?? "-")"
    }
  }

  @Test func `Ids and addresses are recordings`() throws {
    #expect(try meaning([id]) == "ids \(id)")
    #expect(try meaning(["https://us.posthog.com/project/1/replay/\(id)?t=3"]) == "ids \(id)")
    #expect(try meaning([id, id.uppercased()]) == "ids \(id)")
  }

  @Test(arguments: [
    "Checkout drop-offs", "AbCd1234", "https://us.posthog.com/project/1/replay/playlists/AbCd1234",
  ])
  func `A word that is no filter word names a playlist`(name: String) throws {
    #expect(try meaning([name]) == "filter [] list \(name)")
    #expect(try meaning([name], allowsFilter: false) == "filter [] list \(name)")
  }

  @Test func `Everything else is a filter line`() throws {
    #expect(try meaning(["errors>0"]) == #"filter ["errors>0"] list -"#)
    #expect(try meaning(["errors>0", "from:-7d"]) == #"filter ["errors>0", "from:-7d"] list -"#)
    #expect(try meaning(["errors>0"], playlist: "A B") == #"filter ["errors>0"] list A B"#)
    // A mistake is said as one of the filter.
    #expect(try meaning(["erors>0"]) == #"filter ["erors>0"] list -"#)
  }

  @Test(arguments: [
    [], ["x", "--har", "--timelines"], ["x", "--timelines", "--format", "csv"], ["x", "--limit", "0"],
    ["x", "--snapshots", "d", "--timelines", "--format", "json"],
    ["x", "--columns", "id", "--format", "json"],
    ["x", "--timelines"],
  ])
  func `What cannot be together is a mistake`(words: [String]) {
    #expect(throws: (any Error).self) { try ExportCommand.parse(words) }
  }

  @Test func `The name of the file says the format`() throws {
    #expect(throws: Never.self) { try ExportCommand.parse(["x", "--timelines", "-o", "a.md"]) }
    #expect(throws: Never.self) { try ExportCommand.parse(["x", "--timelines", "-o", "a.JSONL"]) }
    #expect(throws: (any Error).self) { try ExportCommand.parse(["x", "--timelines", "-o", "a.csv"]) }
  }
}
