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

  @Test func `A wide character takes two cells`() {
    #expect(row(frame("a漢b")) == "a漢_b    ")
  }

  @Test func `A wide character that does not fit whole is left out`() {
    #expect(row(frame("abc漢", columns: 4)) == "abc ")
    var small = frame("")
    #expect(small.put("漢字", column: 0, row: 0, end: 3, style: .plain) == 2)
  }

  @Test(arguments: [
    (0, "x", "x 字_    "), (1, "x", " x字_    "), (1, "xy", " xy     "), (2, "x", "漢_x     "),
    (3, "漢", "漢_ 漢_   "),
    (1, "漢", " 漢_     "),
  ])
  func `Overwriting one half of a wide character leaves no other half behind`(
    column: Int, text: String, expected: String
  ) {
    var frame = frame("漢字")
    frame.put(text, column: column, row: 0, style: .plain)
    #expect(row(frame) == expected)
  }

  @Test func `Filling mends both edges too`() {
    var frame = frame("漢字漢字")
    frame.fill(Rect(column: 1, row: 0, columns: 6, rows: 1), "-", style: .plain)
    #expect(row(frame) == " ------ ")
  }

  @Test func `A frame of no size takes whatever is written and shows nothing`() {
    var frame = Frame(size: Size(columns: -3, rows: -1))
    frame.put("abc", column: 0, row: 0, style: .plain)
    frame.fill(Rect(column: 0, row: 0, columns: 3, rows: 3), style: .plain)
    #expect(frame.cells.isEmpty)
  }

  @Test func `Nothing is written outside of the frame`() {
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

  @Test(
    arguments: [
      ("a", "b", [0..<1]), ("abc", "xbz", [0..<3]), ("a           b", "x           z", [0..<1, 12..<13]),
      ("漢b", "字b", [0..<2]), ("a漢", "ab字", [1..<4]), ("same", "same", []),
    ] as [(String, String, [Range<Int>])])
  func `What differs comes in runs: over a few cells that are the same, wide characters whole`(
    old: String, new: String, expected: [Range<Int>]
  ) {
    let (old, new) = (frame(old, columns: 16), frame(new, columns: 16))
    var found: [Range<Int>] = []
    while let range = new.changedColumns(since: old, row: 0, from: found.last?.upperBound ?? 0, before: 16) {
      found.append(range)
    }
    #expect(found == expected)
  }

  @Test func `Cells of one style are a run, a wide character with its right half`() {
    var frame = frame("")
    frame.put("ab漢", column: 0, row: 0, style: .plain)
    frame.put("cd", column: 4, row: 0, style: Style(attributes: .bold))
    #expect(frame.columnsOfOneStyle(from: 0, before: 8, row: 0) == 0..<4)
    #expect(frame.columnsOfOneStyle(from: 4, before: 8, row: 0) == 4..<6)
    #expect(frame.columnsOfOneStyle(from: 4, before: 5, row: 0) == 4..<5)
  }

  @Test func `Only plain ASCII is written as it is, all or nothing`() {
    var scalars: [UInt8] = [1]
    #expect(!frame("ab漢").appendASCII(of: 0..<4, row: 0, to: &scalars))
    #expect(!frame("e\u{301}").appendASCII(of: 0..<1, row: 0, to: &scalars))
    #expect(scalars == [1])
    #expect(frame("ab").appendASCII(of: 0..<3, row: 0, to: &scalars))
    #expect(scalars == [1, 0x61, 0x62, 0x20])
  }
}
