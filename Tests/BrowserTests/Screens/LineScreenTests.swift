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
       reel  All recordings           4/6 of 8  2 hidden  *3  now
          WHEN v    WHO             WHERE                ERR   LEN
          Sat 11:59 person1@exampl~ /page/1                1 11:07
       *  Sat 11:58 person2@exampl~ /page/2                2 11:07
       *  Sat 11:57 person3@exampl~ /page/3                . 11:07
      >*  Sat 11:55 person5@exampl~ /page/5                2 11:07
          Sat 11:54 person6@exampl~ /page/6                . 11:07
          Sat 11:53 person7@exampl~ /page/7                1 11:07










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
