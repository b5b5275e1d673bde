import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Loading all that match")
struct LoadingAllTests {
  private func loading() -> StoreTester {
    var tester = StoreTester.running(recordings: Recording.samples(1...100), next: .cursor("two"))
    tester.type(":load all")
    tester.press(.enter)
    return tester
  }

  /// The pages asked for since, by their marks.
  private func pages(_ effects: [Effect]) -> [PageToken?] {
    effects.compactMap { effect -> PageToken?? in
      if case .load(.recordings(_, _, _, let mark, _)) = effect { .some(mark) } else { nil }
    }
  }

  @Test func `Page follows page until the last, and the end is said`() {
    var tester = loading()
    #expect(pages(tester.answer(.of([.sample(103)], next: .cursor("three")))) == [.cursor("three")])
    #expect(tester.frame.text(row: 0, columns: 0..<120).contains("101 loaded, loading all"))
    #expect(pages(tester.answer(.of([.sample(104)]))).isEmpty)
    #expect(tester.state.recordings.list.loadingAll == nil)
    #expect(tester.status.contains("all 102 are loaded"))
  }

  @Test func `How far it is stands in the header at any width`() {
    var tester = loading()
    for (columns, stand) in [(60, "100 loading"), (30, "100 loading"), (100, "100 loaded, loading all")] {
      tester.play(.resized(Size(columns: columns, rows: 20)))
      #expect(tester.header.contains(stand), "\(columns): \(tester.header)")
    }
    tester.type(":load pause")
    tester.press(.enter)
    tester.play(.resized(.narrow))
    #expect(tester.header.contains("100 paused"))
  }

  @Test func `A full quota is waited for, and the header says until when`() {
    var tester = loading()
    let until = tester.now.addingTimeInterval(300)
    tester.answer(.failure(.throttled(until: until)))
    #expect(tester.frame.text(row: 0, columns: 0..<120).contains("rest from 12:05 on"))
    #expect(tester.state.recordings.list.loadingAll?.resumesAt == until)
    #expect(pages(tester.play(.deadlinePassed, after: 300)) == [.cursor("two")])
  }

  @Test func `Paused, it asks for nothing; told again, it goes on; stopped, what came stays`() {
    var tester = loading()
    tester.type(":load pause")
    tester.press(.enter)
    #expect(pages(tester.answer(.of([.sample(103)], next: .cursor("three")))).isEmpty)
    #expect(tester.frame.text(row: 0, columns: 0..<120).contains("paused"))
    tester.type(":load pause")
    #expect(pages(tester.press(.enter)) == [.cursor("three")])
    tester.press(.control("c"))
    #expect(tester.status.contains("stopped: the page on its way is the last"))
    #expect(pages(tester.answer(.of([.sample(104)], next: .cursor("four")))).isEmpty)
    #expect(tester.rowIDs.count == 102)
  }

  @Test func `A failure holds it, and :load all tries again`() {
    var tester = loading()
    tester.answer(.failure(.offline(.connectionRefused)))
    #expect(tester.state.recordings.list.loadingAll?.isPaused == true)
    tester.type(":load all")
    #expect(pages(tester.press(.enter)) == [.cursor("two")])
  }

  @Test func `Begun before the first page is there, it says that it waits; a server that is away holds it`() {
    var tester = StoreTester()
    tester.play(.started)
    tester.answer(.failure(.offline(.connectionRefused)))
    tester.type(":load all")
    #expect(pages(tester.press(.enter)) == [nil])
    #expect(tester.status.contains("loading all begins when the server answers"))
    tester.answer(.failure(.offline(.connectionRefused)))
    #expect(tester.state.recordings.list.loadingAll?.isPaused == true)
  }

  @Test func `Its pages are large, also where the cursor stands at the end of what is there`() {
    var tester = loading()
    tester.type("G")
    let effects = tester.answer(.of([.sample(103)], next: .cursor("three")))
    let limits = effects.compactMap { effect -> Int? in
      guard case .load(.recordings(_, _, .matching(let query), .some, _)) = effect else { return nil }
      return query.limit
    }
    #expect(limits == [500])
  }

  @Test func `A cursor that fails begins anew instead of collections it`() {
    var tester = loading()
    let asked = pages(tester.answer(.failure(.serverFailed(status: 500, detail: nil))))
    #expect(asked == [nil])
    #expect(tester.state.recordings.list.loadingAll?.isPaused == false)
  }

  @Test func `Elsewhere it rests; coming back it goes on, but not before the quota allows`() {
    var tester = loading()
    tester.type("gu")
    tester.answer(.of([.sample(1)]))
    #expect(pages(tester.type("-")) == [.cursor("two")])
    tester.answer(.failure(.throttled(until: tester.now.addingTimeInterval(300))))
    tester.type("=")
    #expect(pages(tester.type("-")).isEmpty)
    #expect(pages(tester.play(.deadlinePassed, after: 300)) == [.cursor("two")])
  }

  @Test func `A time to wait for that is over already is not asked for without end`() {
    var tester = loading()
    tester.answer(.failure(.throttled(until: tester.now.addingTimeInterval(-5))))
    #expect(tester.state.deadline.map { $0 > tester.now } == true)
  }
}
