import Curses
import Testing

@Suite struct DegradingTests {
  @Test(arguments: [
    (UInt8(196), 16, 9), (196, 8, 1), (21, 16, 4), (231, 16, 15), (231, 8, 7), (232, 16, 0), (244, 16, 8),
    (46, 8, 2),
  ])
  func `Colours of the extended palette become the nearest of those a terminal has`(
    index: UInt8, count: Int, expected: Int
  ) {
    #expect(Palette.nearest(to: index, among: count) == expected)
  }

  @Test(arguments: [
    (Unicode.Scalar("─"), Unicode.Scalar("-")), ("│", "|"), ("┌", "+"), ("╝", "+"), ("█", "#"), ("→", ">"),
    ("·", "."),
    ("…", "."),
    ("é", "?"), ("漢", "?"), ("a", "a"), ("\u{A0}", " "),
  ])
  func `Where only ASCII can be shown, shapes keep their sense`(
    base: Unicode.Scalar, expected: Unicode.Scalar
  ) {
    #expect(AsciiShape.of(base) == expected.value)
  }
}
