import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Screens while rows are chosen")
struct LineScreenTests {
  private func chosen() -> StoreTester {
    let rows = (1...8).map { number in
      Recording.sample(number) {
        $0.viewed = number.isMultiple(of: 4)
        $0.consoleErrorCount = number % 3
      }
    }
    var tester = StoreTester.running(.narrow, recordings: rows, shapes: .ascii)
    tester.type("fv:mark errors>1")
    tester.press(.enter)
    tester.type("jjvj")
    return tester
  }

  @Test func `Hidden rows, marks by words and a range at 60x20, in ASCII`() {
    expectScreen(
      chosen().frame,
      """
       reel  All recordings  last 30 days  4/6  2 hidden  *3  now
          WHEN v      LEN  ACT  ERR WHO           WHERE
          Sat 11:59 11:07  72%    1 person1@exam~ /page/1
       *  Sat 11:58 11:07  72%    2 person2@exam~ /page/2
       *  Sat 11:57 11:07  72%    . person3@exam~ /page/3
      >*  Sat 11:55 11:07  72%    2 person5@exam~ /page/5
          Sat 11:54 11:07  72%    . person6@exam~ /page/6
          Sat 11:53 11:07  72%    1 person7@exam~ /page/7










       j k extend  v mark  Esc drop  ? help  Enter open
      """ + "\n")
  }

  @Test func `A line with a mistake at 60x20: why in the hint line, where in the line`() {
    var tester = chosen()
    tester.type(":mark dur>1m erors>0")
    tester.press(.enter)
    let frame = tester.frame
    #expect(
      frame.rowTexts.suffix(2) == [" [no] no word erors; errors? (at 13)", ":mark dur>1m erors>0"])
    #expect(frame.roles(row: 19, [.strong: "s", .error: "e"]) == "sssss ssssss eeeeess")
    #expect(frame.cursor == Position(column: 18, row: 19))
  }
}
