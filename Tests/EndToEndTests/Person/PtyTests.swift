import Dispatch
import Glibc
import Testing

@Suite("The terminal of the tests")
struct PtyTests {
  @Test func `All that was written is read, also where it is more than a terminal holds`() throws {
    var pty = try Pty(columns: 80, rows: 24)
    let terminal = dup(pty.terminal)
    let size = 1 << 20
    DispatchQueue.global().async {
      // Blocks as soon as the terminal is full, as a program does that paints faster than anybody looks.
      var rest = [UInt8](repeating: UInt8(ascii: "x"), count: size)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
        if count < 0 { break }
        rest = rest.dropFirst(count)
      }
      close(terminal)
    }
    var count = 0
    while count < size { count += pty.takeAll().count }
    #expect(count == size)
  }
}
