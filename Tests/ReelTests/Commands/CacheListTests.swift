import Fetching
import Foundation
import Recordings
import Testing

@testable import reel

@Suite("What the cache holds, for a shell")
struct CacheListTests {
  @Test func `A project is a row, and an object`() throws {
    let contents = CacheContents(at: "/nowhere/cache.sqlite")
    #expect(contents.projects == nil && contents.files == [])
    let moment = Date(timeIntervalSince1970: 1_795_000_000)
    let project = CacheContents.Project(
      server: "https://eu.posthog.com", project: "17", name: "Shop", recordings: 1_200, views: 3,
      playlists: 9,
      oldest: moment, newest: nil)
    #expect(
      try PlainOutput.text(of: [CachedProjectRow.row(project)], CachedProjectRow.columns, .tsv) == """
        server\tproject\tname\trecordings\tlists\tplaylists\toldest\tnewest
        https://eu.posthog.com\t17\tShop\t1200\t3\t9\t2026-11-18T11:06:40Z\t

        """)
    let line = try PlainOutput.text(of: [CachedProjectRow.row(project)], CachedProjectRow.columns, .jsonLines)
    #expect(try JSONText(line).value()["recordings"] == 1_200)
  }

  @Test func `Where nothing is kept, that is said`() {
    let path = "/nowhere/cache.sqlite"
    #expect(
      CacheListCommand.notes(CacheContents(at: path), path: path) == ["reel: nothing is kept in \(path)."])
  }
}
