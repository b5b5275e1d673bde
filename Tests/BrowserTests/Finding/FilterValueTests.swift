import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Filters, as values")
struct FilterValueTests {
  private func line(_ text: String) throws -> FilterLine { try FilterLine(parsing: text) }

  @Test func `A person takes the place of any other person, and leaves the line the second time`() throws {
    let recording = Recording.sample(1)
    let other = try line("errors>0 person:uuid-9")
    guard case .line(let filtered) = FilterByRow.person(of: recording, in: other) else {
      Issue.record("no line")
      return
    }
    #expect(filtered.text == "errors>0 person:uuid-1")
    #expect(FilterByRow.person(of: recording, in: filtered) == .line(try line("errors>0")))
  }

  @Test(arguments: [
    ("https://app.example.com/billing/plan?tab=1#top", "url:/billing/plan"),
    ("https://app.example.com/", nil), ("", nil),
  ])
  func `A page is its path; the front page is in every address`(url: String, text: String?) {
    let recording = Recording.sample(1) { $0.startURL = url }
    switch FilterByRow.page(of: recording, in: FilterLine()) {
    case .line(let line): #expect(line.text == text)
    case .nothing: #expect(text == nil)
    }
  }

  @Test func `A list that is loaded whole is only sorted by another order of the same line`() throws {
    var list = RecordingList()
    list.replace(with: .of(Recording.samples(1...3)), at: .testStart, hidingViewed: false, height: 10)
    let before = try line("errors>0")
    #expect(list.isOnlyOrder(try line("errors>0 order:clicks"), after: before))
    #expect(!list.isOnlyOrder(try line("errors>1 order:clicks"), after: before))
    list.replace(
      with: .of(Recording.samples(1...3), next: .cursor("c")), at: .testStart, hidingViewed: false,
      height: 10)
    #expect(!list.isOnlyOrder(try line("errors>0 order:clicks"), after: before))
  }

  @Test func `A forgotten filter comes back once`() {
    var history = FilterHistory()
    history.used("clicks>1")
    var overlay = FiltersOverlay()
    func press(_ key: Key) -> FiltersOverlay.KeyOutcome {
      overlay.handle(key, in: &history, keys: .standard, height: 10)
    }
    #expect(press(.character("d")) == .changes)
    #expect(history.recent.isEmpty)
    #expect(press(.character("u")) == .changes)
    #expect(history.recent == ["clicks>1"])
    #expect(press(.character("u")) == .stays)
    #expect(press(.enter) == .uses("clicks>1"))
  }

  @Test func `A name is kept with single blanks, and needs a filter that fits a line`() {
    var history = FilterHistory()
    #expect(history.name("errors>0", typed: " with   errors ") == .kept(name: "with errors"))
    #expect(history.named == [.init(name: "with errors", text: "errors>0")])
    #expect(history.name("errors>0", typed: " ") == .refused(":name-filter takes a name"))
    #expect(history.name("", typed: "x") == .refused("no filter is set here"))
    #expect(history.name("a\nb", typed: "x") == .refused("a filter with a line end in it cannot be kept"))
  }
}
