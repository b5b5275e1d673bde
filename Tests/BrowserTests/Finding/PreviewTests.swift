import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Rows at hand, until the answer comes")
struct PreviewTests: FindingScene {
  private var failure: FetchFailure { .offline(.connectionRefused) }

  @Test func `They are shown as far as they tell, in the order asked for, and the header says what they are`()
  {
    var tester = errors(next: .cursor("n"))
    tester.type("se")
    tester.type("fe")
    #expect(tester.rowIDs == ["rec-5", "rec-4", "rec-3", "rec-2"])
    #expect(tester.header.contains("of the loaded rows"))
    tester.answer(.of([.sample(7)], next: .cursor("m")))
    #expect(tester.rowIDs == ["rec-7"])
    #expect(!tester.header.contains("of the loaded rows"))
    #expect(tester.state.recordings.list.arrangement.matcher == nil)
  }

  @Test func `A failure is said and leaves them; nothing is paged behind them, and r asks again`() {
    var tester = errors(next: .cursor("n"))
    tester.type("fe")
    tester.answer(.failure(failure))
    #expect(tester.rowIDs.count == 4)
    #expect(tester.header.contains("of the loaded rows"))
    #expect(tester.status.hasPrefix("[no] recordings:"))
    #expect(tester.type("G").allSatisfy { !$0.asksForRows })
    #expect(queries(tester.type("r")).count == 1)
  }

  @Test
  func `Gone elsewhere and back, it asks anew and shows them until then; the rows before are as they were`() {
    var tester = errors(next: .cursor("n"))
    tester.type("jjfe")
    tester.answer(.failure(failure))
    tester.type("-")
    #expect(tester.rowIDs.count == 5)
    #expect(tester.currentID == "rec-3")
    #expect(tester.state.recordings.list.next == .cursor("n"))
    #expect(queries(tester.type("=")).count == 1)
    #expect(tester.rowIDs.count == 4)
    tester.answer(.failure(failure))
    #expect(tester.rowIDs.count == 4)
    #expect(tester.header.contains("of the loaded rows"))
  }

  @Test func `Left before it was answered, it shows them again, too`() {
    var tester = errors(next: .cursor("n"))
    tester.type("fe-")
    #expect(tester.rowIDs.count == 5)
    #expect(queries(tester.type("=")).count == 1)
    #expect(tester.rowIDs.count == 4)
    tester.answer(.of([.sample(9)]))
    #expect(tester.rowIDs == ["rec-9"])
  }

  @Test func `What other words left says less of new ones than all rows of the view do`() {
    var tester = errors(next: .cursor("n"))
    tester.enter("rec url:/none")
    tester.answer(.of([.sample(9)]))
    tester.enter("rec errors>0")
    #expect(tester.rowIDs.count == 4)
  }

  @Test func `Rows behind a first page that have left the view's window go when it comes again`() {
    func row(_ number: Int, hoursAgo: Double) -> Recording {
      .sample(number) { $0.startTime = Date.testStart.addingTimeInterval(-hoursAgo * 3600) }
    }
    var tester = errors(next: .cursor("n"))
    tester.enter("rec from:-6h")
    let first = [row(1, hoursAgo: 1), row(2, hoursAgo: 2)]
    tester.answer(.of(first, next: .cursor("n")))
    tester.answer(.of([row(3, hoursAgo: 3), row(4, hoursAgo: 5)]))
    #expect(tester.rowIDs.count == 4)
    tester.play(.resized(tester.state.size), after: 2.5 * 3600)
    tester.type("r")
    tester.answer(.of(first, next: .cursor("n")))
    #expect(tester.rowIDs == ["rec-1", "rec-2", "rec-3"])
  }

  @Test func `Marks of rows that are not shown any more go, the others stay`() {
    var tester = errors(next: .cursor("n"))
    tester.type("*fe")
    #expect(tester.state.recordings.list.marks.count == 4)
    tester.answer(.of([.sample(5), .sample(9)]))
    #expect(tester.state.recordings.list.marks == [RecordingID("rec-5")])
  }

  @Test func `Where one of the words is enough, no word alone leaves a row out`() {
    var tester = errors(next: .cursor("n"))
    tester.enter("rec match:any url:/page/1 event:buy errors>0")
    #expect(tester.rowIDs == ["rec-2", "rec-3", "rec-4", "rec-5"])
  }

  @Test func `Loading all waits for the answer; after a failure it asks for the first page again`() {
    var tester = errors(next: .cursor("n"))
    tester.type("fe")
    #expect(tester.enter("load all").allSatisfy { !$0.asksForRows })
    tester.answer(.failure(failure))
    #expect(queries(tester.enter("load all")).count == 1)
    let page = tester.answer(.of([.sample(7)], next: .cursor("m")))
    guard case .load(.recordings(_, _, .matching(let query), .cursor("m"), .background))? = page.last else {
      Issue.record("no page was asked for: \(page)")
      return
    }
    #expect(query.limit == 500)
    #expect(predicates(query) == ["console_error_count gt 0"])
  }
}
