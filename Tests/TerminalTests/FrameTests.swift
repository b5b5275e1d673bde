import Terminal
import Testing

private func row(_ frame: Frame, _ row: Int = 0) -> String {
  frame[row: row].map { $0.isContinuation ? "_" : $0.glyph.description }.joined()
}

@Suite struct FrameTests {
  private func frame(_ text: String, columns: Int = 8) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: 1))
    frame.put(text, column: 0, row: 0, style: .plain)
    return frame
  }

  @Test("A wide character takes two cells") func wide() {
    #expect(row(frame("a漢b")) == "a漢_b    ")
  }

  @Test("A wide character that does not fit whole is left out") func cut() {
    #expect(row(frame("abc漢", columns: 4)) == "abc ")
    var small = frame("")
    #expect(small.put("漢字", column: 0, row: 0, end: 3, style: .plain) == 2)
  }

  @Test(
    "Overwriting one half of a wide character leaves no other half behind",
    arguments: [
      (0, "x", "x 字_    "), (1, "x", " x字_    "), (1, "xy", " xy     "), (2, "x", "漢_x     "),
      (3, "漢", "漢_ 漢_   "),
      (1, "漢", " 漢_     "),
    ])
  func halves(column: Int, text: String, expected: String) {
    var frame = frame("漢字")
    frame.put(text, column: column, row: 0, style: .plain)
    #expect(row(frame) == expected)
  }

  @Test("Filling mends both edges too") func fill() {
    var frame = frame("漢字漢字")
    frame.fill(Rect(column: 1, row: 0, columns: 6, rows: 1), "-", style: .plain)
    #expect(row(frame) == " ------ ")
  }

  @Test("A frame of no size takes whatever is written and shows nothing") func empty() {
    var frame = Frame(size: Size(columns: -3, rows: -1))
    frame.put("abc", column: 0, row: 0, style: .plain)
    frame.fill(Rect(column: 0, row: 0, columns: 3, rows: 3), style: .plain)
    #expect(frame.cells.isEmpty)
  }

  @Test("Nothing is written outside of the frame") func outside() {
    var frame = frame("abc")
    let before = frame
    for (column, row) in [(-1, 0), (0, -1), (0, 1), (8, 0), (100, 0)] {
      frame.put("x", column: column, row: row, style: .plain)
    }
    frame.put("x", column: 3, row: 0, end: 2, style: .plain)
    frame.fill(Rect(column: 20, row: 5, columns: 3, rows: 3), "x", style: .plain)
    frame.restyle(Rect(column: -5, row: 7, columns: 3, rows: 3)) { _ in Style(attributes: .bold) }
    #expect(frame == before)
  }
}
