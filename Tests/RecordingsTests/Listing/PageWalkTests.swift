import Recordings
import Testing

@Suite struct PageWalkTests {
  private let failure = FetchFailure.serverFailed(status: 500, detail: nil)

  @Test func `Pages follow each other by their tokens until one has none`() {
    var walk = PageWalk(next: .cursor("2"))
    #expect(walk.token == .cursor("2"))
    walk.pageArrived(next: .cursor("3"), bringsNew: true)
    #expect(walk.token == .cursor("3"))
    walk.pageArrived(next: nil, bringsNew: true)
    #expect(walk.next == nil)
  }

  @Test func `A page that repeats its cursor is the last one`() {
    var walk = PageWalk(next: .cursor("2"))
    walk.pageArrived(next: .cursor("2"), bringsNew: true)
    #expect(walk.next == nil)
  }

  @Test func `A page of rows that are all known is the last one`() {
    var walk = PageWalk(next: .offset(50))
    walk.pageArrived(next: .offset(100), bringsNew: false)
    #expect(walk.next == nil)
  }

  @Test func `After a cursor failed the first page is asked for, and pages that come again are passed`() {
    var walk = PageWalk(next: .cursor("2"))
    walk.pageArrived(next: .cursor("3"), bringsNew: true)
    let beginsAnew = walk.restarts(after: failure)
    #expect(beginsAnew)
    #expect(walk.token == nil)
    #expect(walk.next == .cursor("3"))
    walk.pageArrived(next: .cursor("2b"), bringsNew: false)
    #expect(walk.isRecovering)
    #expect(walk.token == .cursor("2b"))
    walk.pageArrived(next: .cursor("3b"), bringsNew: true)
    #expect(!walk.isRecovering)
    #expect(walk.token == .cursor("3b"))
  }

  @Test func `A list begins anew twice, and only after what may be the cursor's fault`() {
    var walk = PageWalk(next: .cursor("2"))
    let others = [
      walk.restarts(after: .notFound), walk.restarts(after: .serverFailed(status: 502, detail: nil)),
    ]
    #expect(others == [false, false])
    for page in 1...2 {
      // Where the first page fails, too, that is no cursor's fault.
      let answers = [walk.restarts(after: failure), walk.restarts(after: failure)]
      #expect(answers == [true, false])
      walk.pageArrived(next: .cursor("again \(page)"), bringsNew: false)
    }
    let third = walk.restarts(after: failure)
    #expect(!third)
  }

  @Test func `Paging by offset has no cursor that could fail`() {
    var walk = PageWalk(next: .offset(50))
    let beginsAnew = walk.restarts(after: failure)
    #expect(!beginsAnew)
  }
}
