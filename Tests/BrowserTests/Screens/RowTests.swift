import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Rows of recordings")
struct RowTests {
  private func rows(_ recordings: [Recording], _ size: Size = .middle) -> [String] {
    let tester = StoreTester.running(size, recordings: recordings)
    return tester.frame.text(in: tester.state.layout.content(of: .recordings)).split(separator: "\n").map(
      String.init)
  }

  @Test func `Signs stand apart from the text: cursor, mark, live and viewed`() {
    var tester = StoreTester.running(
      recordings: [.sample(1), .sample(2) { $0.viewed = true }, .sample(3) { $0.ongoing = true }])
    tester.type("j ")
    let text = tester.frame.text(in: tester.state.layout.content(of: .recordings)).split(separator: "\n")
    #expect(text.map { $0.prefix(8) } == ["    WHEN", "    Sat ", " *o Sat ", "> L Sat "])
  }

  @Test(
    arguments: zip(
      [60, 432_000, 518_400, 34_560_000], ["Sat 11:59", "Mon 12:00", "15 Nov 12:00", "17 Oct 2025"]))
  func `When: a weekday within the week, then the date, then the year`(age: Int, text: String) {
    let row = rows([.sample(1) { $0.startTime = Date.testStart.adding(-Double(age)) }])[1]
    #expect(row.dropFirst(4).hasPrefix(text.padding(toLength: 12, withPad: " ", startingAt: 0)))
  }

  @Test func `Lengths and counts keep to their columns, however large`() {
    let huge = Recording.sample(2) {
      $0.duration = 360_000_000
      $0.activeSeconds = 1
      $0.consoleErrorCount = 12_345
      $0.clickCount = .max
      $0.keypressCount = 0
    }
    let lines = rows([.sample(1), huge], .large)
    let titles = lines[0]
    #expect(lines[2].count <= titles.count + 40)
    #expect(lines[2].contains("12k"))
    #expect(lines[2].contains("  . "))
  }

  @Test(arguments: [Int.max, .min, -1, 0])
  func `Numbers at the edge of what a number can be break nothing`(number: Int) {
    let row = Recording.sample(1) {
      $0.duration = number
      $0.activeSeconds = number
      $0.inactiveSeconds = number
      $0.clickCount = number
      $0.consoleErrorCount = number
      $0.totalSize = number
      $0.ttlDays = number
      $0.startTime = Date(timeIntervalSince1970: Double(number))
      $0.activityScore = Double(number) * 1e300
    }
    var tester = StoreTester.running(
      .large, recordings: [row],
      playlists: [.collection("c", count: number, watched: number == .max ? -1 : .max)])
    #expect(!tester.frame.text.isEmpty)
    tester.type("a")
    tester.press(.enter)
    tester.refuse(1, .gone)
    #expect(!tester.frame.text.isEmpty)
  }

  @Test(arguments: [
    ("https://app.example.com/a/b?c=d#e", "/a/b?c=d#e"), ("https://example.com", "example.com"),
    ("/relative", "/relative"), ("", ""),
  ])
  func `Where: the page's path without the host`(url: String, page: String) {
    let row = rows([.sample(1) { $0.startURL = url }], .large)[1]
    let behindPerson = row.drop { $0 != "~" }.dropFirst(2).prefix(18)
    #expect(behindPerson.trimmingCharacters(in: .whitespaces) == page)
  }

  @Test func `Who: the name of a known person, else anon and the beginning of the distinct id`() {
    let anonymous = Recording.sample(1) {
      $0.person = RecordingPerson(uuid: "u")
      $0.distinctID = "0x07aab1c2d3"
    }
    #expect(rows([anonymous], .large)[1].contains("anon 0x07aab1 "))
    let nobody = Recording.sample(1) {
      $0.person = RecordingPerson()
      $0.distinctID = nil
    }
    #expect(rows([nobody])[1].contains(" anon "))
    let unnamed = Recording.sample(1) { $0.person.name = "45eca715-ac9e-4cd2-8f00-0123456789ab" }
    #expect(rows([unnamed], .large)[1].contains(" anon 45eca715 "))
  }

  @Test func `Narrow lists drop what tells least: keys, clicks, activity, warnings, length`() {
    #expect(rows([.sample(1)], .large)[0].hasSuffix("CLK  KEY"))
    #expect(!rows([.sample(1)], .narrow)[0].contains("KEY"))
    #expect(rows([.sample(1)], .narrow)[0].contains("ERR"))
    #expect(rows([.sample(1)], Size(columns: 30, rows: 12))[0] == "    WHEN ↓    WHO          ERR")
  }

  @Test(arguments: [
    "\u{1B}[31mred", "a\nb\r\tc", "\u{202E}gnp.exe", "zero\u{200B}width\u{FEFF}", "\u{9B}31m",
    "a\u{7}\u{0}b",
    String(repeating: "e\u{301}\u{302}\u{303}\u{304}", count: 40), String(repeating: "漢", count: 200),
    "👨‍👩‍👧‍👦🇩🇪👍🏽", "\u{2066}isolate", String(repeating: "x", count: 100_000),
  ])
  func `Names of strangers never steer the terminal, nor leave their column`(name: String) {
    let row = Recording.sample(1) {
      $0.person.name = name
      $0.distinctID = name
      $0.startURL = "https://x/" + name
    }
    for size in [Size.large, .middle, .small, .narrow, Size(columns: 20, rows: 5)] {
      let tester = StoreTester.running(size, recordings: [row], playlists: [.collection(name, name)])
      let frame = tester.frame
      #expect(!frame.hasForbiddenGlyph)
      let rect = tester.state.layout.content(of: .recordings)
      if tester.state.layout.hasBorders { #expect(frame[rect.endColumn, rect.row + 1].glyph == "┃") }
    }
  }

  @Test func `With ASCII shapes nothing else is on the screen where the data are ASCII`() {
    var tester = StoreTester(.sample(.large, shapes: .ascii))
    func check() {
      let odd = tester.frame.text.unicodeScalars.filter { !$0.isASCII }
      #expect(odd.isEmpty, "\(odd)")
    }
    tester.play(.started)
    check()
    tester.answer(.sample())
    tester.answer([.collection("c", "Bugs")])
    tester.answer(.of(Recording.samples(1...30), next: .offset(30)))
    check()
    for keys in ["3", "l", "l", "l", "2*yy", "a"] {
      tester.type(keys)
      check()
    }
    tester.press(.escape)
    tester.play(.handedOver(.clipboard(what: "id of 30 recordings", text: "x"), .done))
    tester.answerDetail(.sample(1), heldBy: [.collection("c", "Bugs")])
    check()
  }
}
