import Recordings
import Synchronization
import Testing

@testable import PostHogAPI

@Suite struct EarlyCursorTests {
  /// What was said of the next page while the rows were not read yet, and what the page says.
  private func marks(_ body: String, from mark: PageToken? = nil, status: Int = 200) async throws -> (
    early: [PageToken], page: PageToken?
  ) {
    let begun = Mutex<[PageToken]>([])
    let transport = Transport { (_, _, _) throws(FetchFailure) in Answer(status, body) }
    let client = PostHogClient(host: try PostHogHost("http://posthog.test"), transport: transport)
    let page = try? await client.recordings(
      ProjectID(1), .matching(RecordingsQuery()), from: mark,
      steps: PageProgress(beginsNext: { mark in begun.withLock { $0.append(mark) } }))
    return (begun.withLock { $0 }, page?.next)
  }

  @Test func `The next page is known before the rows are read, even where they turn out to be broken`()
    async throws
  {
    let broken = #"{"results":[{"id":"a"]}],"has_next":true,"next_cursor":"c2"}"#
    #expect(try await marks(broken).early == [.cursor("c2")])
  }

  @Test(arguments: [
    #"{"results":[{"id":"a"}],"has_next":true,"next_cursor":"c2"}"#,
    #"{"has_next":true,"next_cursor":"c2","results":[{"id":"a"}]}"#,
    #"{"results":[{"id":"a"} ] , "has_next" : true , "next_cursor" : "c2" }"#,
    #"{"results":[{"id":"a","start_url":"}],\"next_cursor\":\"c9\"}"}],"has_next":true,"next_cursor":"c2"}"#,
    #"{"has_next":true,"next_cursor":"c2","results":[{"id":"a","x":{"y":[{}],"has_next":true,"next_cursor":"c9"}}]}"#,
    #"{"results":[{"id":"a"}],"has_next":true,"next_cursor":"c2","x":[{}]}"#,
  ])
  func `It is told once, and as the page has it, wherever it stands`(_ body: String) async throws {
    let (early, page) = try await marks(body)
    #expect(page == .cursor("c2"))
    #expect(early == [.cursor("c2")])
  }

  @Test(arguments: [
    #"{"results":[{"id":"a"}],"has_next":false,"next_cursor":"c2"}"#,
    #"{"results":[],"has_next":true,"next_cursor":"c2"}"#, #"{"results":[{"id":"a"}],"has_next":true}"#,
  ])
  func `Where no cursor leads on, none is followed`(_ body: String) async throws {
    #expect(try await marks(body, from: .cursor("c1")).early == [])
  }

  @Test func `Pages by offset go on by offset`() async throws {
    let body = #"{"results":[{"id":"a"}],"has_next":true,"next_cursor":"c2"}"#
    #expect(try await marks(body, from: .offset(50)).early == [.offset(51)])
  }

  @Test func `What a refusal holds leads nowhere`() async throws {
    let body = #"{"results":[{"id":"a"}],"has_next":true,"next_cursor":"c2"}"#
    #expect(try await marks(body, status: 500).early == [])
  }

  @Test(arguments: [
    #"{"results":[{"id":"a"}],"has_next":true}"#,
    #"{"results":[{"id":"a"}],"has_next":true,"next_cursor":{}}"#,
    #"{"results":[{"id":"a"}],"has_next":true,"next_cursor":""}"#,
    #"{"results":[{"id":"a"}],"has_next":"perhaps","next_cursor":"c3"}"#,
    #"{"results":null,"has_next":true,"next_cursor":"c3"}"#, #"{"has_next":false}"#,
  ])
  func `What cannot be read of the next page is no end of the list`(_ body: String) async throws {
    let transport = Transport { (_, _, _) throws(FetchFailure) in Answer(200, body) }
    let client = PostHogClient(host: try PostHogHost("http://posthog.test"), transport: transport)
    do throws(FetchFailure) {
      let page = try await client.recordings(
        ProjectID(1), .matching(RecordingsQuery()), from: .cursor("c2"))
      Issue.record("read as \(page)")
    } catch {
      guard case .unreadable(.missing) = error else { throw error }
    }
  }

  @Test(arguments: [
    "7", #""http://h/?limit=1""#, #""http://h/?offset=x""#, #""http://h/?offset=99999999999999999999""#,
  ])
  func `Nor what cannot be read of the next page of playlists`(_ next: String) async throws {
    let body = #"{"count":9,"next":\#(next),"results":[{"short_id":"a"}]}"#
    let transport = Transport { (_, _, _) throws(FetchFailure) in Answer(200, body) }
    let client = PostHogClient(host: try PostHogHost("http://posthog.test"), transport: transport)
    await #expect(throws: FetchFailure.unreadable(.missing(field: "next"))) {
      try await client.playlists(ProjectID(1))
    }
  }
}
