import Recordings
import Synchronization
import Testing

@testable import PostHogAPI

@Suite struct EarlyCursorTests {
  /// What was said of the next page while the rows were not read yet, and what the page says.
  private func marks(_ body: String, from mark: PageMark? = nil) throws -> (
    early: [PageMark], page: PageMark?
  ) {
    let begun = Mutex<[PageMark]>([])
    let endpoint = try Endpoint.recordings(
      ProjectID(1), .matching(RecordingsQuery()), from: mark,
      beginsNext: { mark in begun.withLock { $0.append(mark) } })
    let next = try? endpoint.value(of: .json(body)).next
    return (begun.withLock { $0 }, next)
  }

  @Test func `The next page is known before the rows are read, even where they turn out to be broken`() throws
  {
    let broken = #"{"results":[{"id":"a"]}],"has_next":true,"next_cursor":"c2"}"#
    #expect(try marks(broken).early == [.cursor("c2")])
  }

  @Test(arguments: [
    #"{"results":[{"id":"a"}],"has_next":true,"next_cursor":"c2"}"#,
    #"{"has_next":true,"next_cursor":"c2","results":[{"id":"a"}]}"#,
    #"{"results":[{"id":"a"} ] , "has_next" : true , "next_cursor" : "c2" }"#,
    #"{"results":[{"id":"a","start_url":"}],\"next_cursor\":\"c9\"}"}],"has_next":true,"next_cursor":"c2"}"#,
    #"{"has_next":true,"next_cursor":"c2","results":[{"id":"a","x":{"y":[{}],"has_next":true,"next_cursor":"c9"}}]}"#,
    #"{"results":[{"id":"a"}],"has_next":true,"next_cursor":"c2","x":[{}]}"#,
  ])
  func `It is told once, and as the page has it, wherever it stands`(_ body: String) throws {
    let (early, page) = try marks(body)
    #expect(page == .cursor("c2"))
    #expect(early == [.cursor("c2")])
  }

  @Test(arguments: [
    #"{"results":[{"id":"a"}],"has_next":false,"next_cursor":"c2"}"#,
    #"{"results":[],"has_next":true,"next_cursor":"c2"}"#, #"{"results":[{"id":"a"}],"has_next":true}"#,
  ])
  func `Where no cursor leads on, none is followed`(_ body: String) throws {
    #expect(try marks(body, from: .cursor("c1")).early == [])
  }

  @Test func `Pages by offset go on by offset`() throws {
    let body = #"{"results":[{"id":"a"}],"has_next":true,"next_cursor":"c2"}"#
    #expect(try marks(body, from: .offset(50)).early == [.offset(51)])
  }
}
