import Recordings
import Testing

@Suite("A server that fails at what it is too old for")
struct SuspectedPartTests {
  private let failed = FetchFailure.serverFailed(status: 500, detail: nil)

  private func listing(_ line: String, _ hideViewed: RecordingsQuery.HideViewed? = nil) throws
    -> RecordingListing
  {
    var query = RecordingsQuery(dateFrom: "-30d")
    query.properties = [
      .object(["type": "recording", "key": "visited_page", "operator": "icontains", "value": .string(line)])
    ]
    query.hideViewed = hideViewed
    return .matching(query)
  }

  @Test
  func `A part with another way to the same rows is left out, and held refused when the server answers`()
    throws
  {
    let listing = try listing("/checkout")
    var server = ServerTraits()
    #expect(server.learn(from: failed, about: listing) == [.visitedPage])
    #expect(server.asked(listing) != listing)
    #expect(server.refusedParts.isEmpty)
    server.learnFromAnswer()
    #expect(server.refusedParts == [.visitedPage])
    #expect(!server.filters.knowsVisitedPage)
  }

  @Test func `One part after the other, and where the server fails without them, too, they are not to blame`()
    throws
  {
    let listing = try listing("/checkout", .currentUser)
    var server = ServerTraits()
    #expect(server.learn(from: failed, about: server.asked(listing)) == [.visitedPage])
    #expect(server.learn(from: failed, about: server.asked(listing)) == [.hideViewed])
    #expect(server.refusesHideViewed)
    #expect(server.learn(from: failed, about: server.asked(listing)) == [])
    #expect(server == ServerTraits())
    #expect(server.asked(listing) == listing)
  }

  @Test(arguments: [
    FetchFailure.serverFailed(status: 502, detail: nil), .busy(until: nil), .offline(.connectionLost),
    .queryTooHeavy,
  ])
  func `What says nothing of the query accuses no part of it`(_ failure: FetchFailure) throws {
    var server = ServerTraits()
    #expect(try server.learn(from: failure, about: listing("/checkout")) == [])
    #expect(server == ServerTraits())
  }
}
