import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Marking by words")
struct MarkByWordsTests {
  /// Five rows with 1 to 5 errors; the even ones are viewed.
  private func running(_ size: Size = .middle) -> StoreTester {
    let rows = (1...5).map { number in
      Recording.sample(number) {
        $0.consoleErrorCount = number
        $0.viewed = number.isMultiple(of: 2)
      }
    }
    return StoreTester.running(size, recordings: rows)
  }

  private func marked(_ tester: StoreTester) -> [String] {
    tester.rowIDs.filter { tester.state.recordings.list.marks.contains(RecordingID($0)) }
  }

  private func entered(_ line: String, _ tester: inout StoreTester) {
    tester.type(":" + line)
    tester.press(.enter)
  }

  @Test func `It marks what matches all words, beside what is marked, and says how many`() {
    var tester = running()
    tester.type(" ")
    entered("mark errors>2 !viewed:yes", &tester)
    #expect(marked(tester) == ["rec-1", "rec-3", "rec-5"])
    #expect(tester.status == "[ok] 2 of 5 marked")
    entered("unmark person5", &tester)
    #expect(marked(tester) == ["rec-1", "rec-3"])
    #expect(tester.status == "[ok] 1 unmarked, 2 left")
    entered("mark nowhere", &tester)
    #expect(tester.status == "[--] none of 5 matches")
    #expect(marked(tester).count == 2)
  }

  @Test func `Without words it marks all, as * does, and takes all marks`() {
    var tester = running()
    entered("mark", &tester)
    #expect(marked(tester).count == 5)
    #expect(tester.status == "[ok] 5 of 5 marked")
    entered("unmark", &tester)
    #expect(marked(tester).isEmpty)
    #expect(tester.status == "[ok] 5 unmarked, 0 left")
  }

  @Test func `A word that is not known marks nothing, and is named with its place`() {
    var tester = running()
    entered("mark viewed:no erors>0", &tester)
    #expect(
      tester.frame.text(in: tester.state.layout.hints) == " [no] no word erors; errors? (at 16)")
    #expect(tester.frame.role(of: "erors>") == .error)
    #expect(marked(tester).isEmpty)
    tester.press(.up)
    #expect(tester.status == ":mark viewed:no erors>0")
  }

  @Test(arguments: [
    ("errors:0", "errors takes > >= < <= or = and a number (at 12)"),
    ("dur>", "dur takes > >= < <= or = and a time: 30s, 5m, 1h30m (at 6)"),
    ("dur>5x", "5x is no time: dur takes > >= < <= or = and a time: 30s, 5m, 1h30m (at 10)"),
    ("viewed:perhaps", "perhaps is no yes or no: viewed takes :yes or :no (at 13)"),
    ("url>1", "url takes : and a text (at 9)"), ("\"a", "this quote is not closed (at 6)"),
    ("! a", "! stands before a word, without a blank (at 6)"),
    ("event:buy", "rows do not tell event; only the server knows (at 6)"),
    ("errors > 3", "no blanks around >: errors>3 (at 13)"),
    ("!level:warn", "level cannot be denied; errors=0? (at 6)"),
    ("comment:a,b", "comment takes one value; a comma in it wants quotes (at 14)"),
    ("person.age>", "person.age takes :value, :* for any, ~part or >5 (at 6)"),
    ("event:x(", "this bracket is not closed (at 13)"),
    ("https://x", "no word https; url? (at 6)"),
  ])
  func `Every mistake has a sentence`(words: String, sentence: String) {
    var tester = running(.large)
    entered("mark " + words, &tester)
    #expect(tester.frame.text(in: tester.state.layout.hints) == " [no] " + sentence)
  }

  @Test func `Hidden rows are not marked; a range becomes marks first`() {
    var tester = running()
    tester.type("fv")
    entered("mark", &tester)
    #expect(marked(tester) == ["rec-1", "rec-3", "rec-5"])
    #expect(tester.status == "[ok] 3 of 3 marked")
    tester.press(.escape)
    tester.type("vj")
    entered("unmark errors=1", &tester)
    #expect(marked(tester) == ["rec-3"])
    #expect(tester.state.recordings.list.rangeStart == nil)
  }

  @Test func `From the playlists it is refused, and where there are no rows`() {
    var tester = running()
    tester.type("1")
    entered("mark errors>0", &tester)
    #expect(tester.status.hasSuffix(": go to a recording first: 2"))
    tester = StoreTester.running(recordings: [])
    entered("unmark", &tester)
    #expect(tester.status == "[no] Take marks off rows that match: no recordings here")
  }
}
