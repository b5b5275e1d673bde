import Foundation
import Recordings
import Testing

@Suite struct ListingRulesTests {
  private let now = Date(timeIntervalSince1970: 1_770_000_000)
  private let utc = Zone.gmt
  private var rules: ListingRules { ListingRules(now: now, zone: utc) }

  @Test func `All recordings are those of the last thirty days`() throws {
    #expect(
      try rules.listing(for: RecordingsQuestion(.all)) == .matching(RecordingsQuery(dateFrom: "-30d")))
    #expect(RecordingsQuestion(.all).line(in: utc).text == "from:-30d")
  }

  @Test func `Unviewed ones are asked of the server until it refuses, and are then left out here`() throws {
    let unviewed = RecordingsQuestion(.unviewed)
    guard case .matching(let query) = try rules.listing(for: unviewed) else {
      Issue.record("no query")
      return
    }
    #expect(query.hideViewed == .currentUser)
    #expect(!rules.hidesViewedHere(for: unviewed))
    var old = rules
    let refusal = Refusal(status: 400, detail: "hide_viewed_recordings: Extra inputs")
    let learned = old.server.learn(from: .refused(refusal), about: .matching(query))
    #expect(learned == [.hideViewed])
    #expect(try old.listing(for: unviewed) == .matching(RecordingsQuery(dateFrom: "-30d")))
    #expect(old.hidesViewedHere(for: unviewed))
  }

  @Test func `A collection is listed by its id, and the words of a line are held against its rows`() throws {
    let playlist = Playlist(id: PlaylistID("abc"), name: "Bugs", type: .collection)
    let line = try FilterLine(parsing: "errors>0 order:-errors")
    let question = RecordingsQuestion(.playlist(playlist), filter: line)
    #expect(try rules.listing(for: question) == .collection(PlaylistID("abc")))
    #expect(!question.isAskedByQuery)
    #expect(question.localWords(of: line, for: rules.server).map(\.name) == ["errors"])
    #expect(rules.windowStart(of: question) == nil)
  }

  @Test func `A playlist of which only the id is known is taken for a collection`() throws {
    let question = RecordingsQuestion(.unlisted(PlaylistID("abc")))
    #expect(try rules.listing(for: question) == .collection(PlaylistID("abc")))
    #expect(question.line(in: utc) == FilterLine())
  }

  @Test func `A saved filter that is none has no list`() {
    var playlist = Playlist(id: PlaylistID("abc"), type: .filters)
    playlist.filters = JSONText("[1]")
    #expect(throws: ListingProblem.unreadable) {
      try rules.listing(for: RecordingsQuestion(.playlist(playlist)))
    }
  }

  @Test func `A window of days leaves what began a day before it`() {
    let start = rules.windowStart(of: RecordingsQuestion(.all))
    #expect(start == now.addingTimeInterval(-31 * 86_400))
  }
}
