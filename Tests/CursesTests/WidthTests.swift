import CPty
import Glibc
import Terminal
import Testing

@Suite struct WidthTests {
  /// Planes 0 to 3; only tags and selectors lie above them, and private use, none of which is shown.
  private static let assignedPlanes = UInt32(0x20)...0x3FFFF

  @Test func `Every scalar that is shown takes the columns that libc, and so ncurses, gives it`() {
    let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    var disagreeing: [String] = []
    for scalar in Self.assignedPlanes.lazy.compactMap({ Unicode.Scalar($0) }) {
      let expected: Int32? =
        switch ScalarKind(scalar) {
        case .narrow, .flagLetter: 1
        case .wide: 2
        case .mark: 0
        case .dropped, .replaced, .space: nil
        }
      if let expected, cpty_wcwidth(scalar.value) != expected {
        disagreeing.append(String(scalar.value, radix: 16))
      }
    }
    #expect(disagreeing == [])
  }
}
