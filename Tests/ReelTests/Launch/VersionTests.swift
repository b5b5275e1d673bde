import Foundation
import Testing

@testable import reel

struct VersionTests {
  @Test func `The version is the newest heading of the changelog`() throws {
    let changelog = try String(contentsOf: Self.file("docs/CHANGELOG.md"), encoding: .utf8)
    let newest = try #require(changelog.firstMatch(of: /(?m)^## (\S+) \((\d{4}-\d\d-\d\d)\)$/))
    #expect(newest.1 == ReelVersion.number)
    #expect(changelog.firstMatch(of: /(?m)^## .*$/)?.0 == newest.0)
  }

  @Test func `A commit is told where the build was told one`() {
    #expect(ReelVersion.text(commit: "abc1234") == "reel \(ReelVersion.number) (abc1234)")
    #expect(ReelVersion.text(commit: "") == "reel \(ReelVersion.number)")
  }

  private static func file(_ name: String) -> URL {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appending(path: name)
  }
}
