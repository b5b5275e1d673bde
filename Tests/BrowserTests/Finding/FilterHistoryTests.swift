import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Filters to come back to")
struct FilterHistoryTests: FindingScene {
  private func opened(_ memory: [String: String] = [:]) -> StoreTester {
    var tester = errors(next: .cursor("n"))
    tester.play(.journal(.opened(.success(JournalSnapshot(memory: memory)))))
    tester.forgetEffects()
    return tester
  }

  /// What the project is to remember, the last of each kind.
  private func remembered(_ tester: StoreTester) -> [String: String] {
    tester.effects.reduce(into: [:]) { memory, effect in
      if case .journal(.remember(_, let key, let value)) = effect { memory[key] = value }
    }
  }

  @Test func `Used filters and named ones are found again after a restart, the last used first`() {
    var tester = opened()
    tester.type("fe")
    tester.enter("name-filter with   errors")
    #expect(tester.status == "[ok] with errors: from:-30d errors>0; :filters shows it")
    tester.type("fefd")
    var next = opened(remembered(tester))
    next.enter("filters")
    let rows = next.frame.rowTexts.filter { $0.contains("from:-30d") && $0.contains("│") }
    #expect(next.state.filters.recent == ["from:-30d dur>1m", "from:-30d errors>0"])
    #expect(next.state.filters.named == [.init(name: "with errors", text: "from:-30d errors>0")])
    #expect(rows.count >= 3)
    next.press(.enter)
    #expect(line(next) == "from:-30d errors>0")
  }

  @Test
  func `What was used before the journal was open is added to what it remembers, and takes nothing away`() {
    var tester = errors(next: .cursor("n"))
    tester.type("fe")
    #expect(remembered(tester).isEmpty)
    tester.play(.journal(.opened(.success(JournalSnapshot(memory: ["recent filters": "clicks>1\nkeys>1"])))))
    #expect(remembered(tester)["recent filters"] == "from:-30d errors>0\nclicks>1\nkeys>1")
  }

  @Test func `In :filters e edits, d forgets; keys that choose nothing do nothing`() {
    var tester = opened(["recent filters": "clicks>1\nkeys>1", "named filters": "mine\terrors>3"])
    tester.enter("filters")
    tester.type("d")
    #expect(tester.state.filters.named.isEmpty)
    #expect(tester.effects.contains(.journal(.remember(ProjectID(48213), key: "named filters", value: nil))))
    tester.type("jd")
    #expect(tester.state.filters.recent == ["clicks>1"])
    tester.type("e")
    #expect(tester.status == ":rec clicks>1")
    tester.press(.escape)
    tester.enter("filters")
    tester.type("d")
    tester.press(.enter)
    tester.type("ed")
    #expect(tester.frame.row(of: "No filter was used here yet.") != nil)
    tester.press(.escape)
    #expect(tester.state.overlay == nil)
  }

  @Test func `A filter whose text would tear what is remembered apart is used and not kept`() {
    var tester = StoreTester.running(
      recordings: [.sample(1) { ($0.person, $0.distinctID) = (RecordingPerson(), "a\nb") }],
      next: .cursor("n"))
    tester.type("fp")
    #expect(tester.state.recordings.location.filter != nil)
    #expect(tester.state.filters.recent.isEmpty)
    tester.enter("name-filter x")
    #expect(tester.state.filters.named.isEmpty)
  }

  @Test func `A name needs a filter, and a filter a name`() {
    var tester = opened()
    tester.enter("name-filter")
    #expect(tester.status == "[--] :name-filter takes a name")
    tester = errors(playlists: [.collection("bugs", "Bugs")])
    tester.open(.playlist(PlaylistID("bugs")))
    tester.enter("name-filter x")
    #expect(tester.status == "[--] no filter is set here")
  }
}
