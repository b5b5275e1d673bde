import Glibc
import Testing

@testable import reel

@Suite("Standard output", .serialized)
struct StandardOutputTests {
  @Test func `A full disk is a failure with a sentence`() {
    let device = open("/dev/full", O_WRONLY)
    defer { close(device) }
    #expect(throws: OutputProblem.failed(ENOSPC)) { try StandardOutput(descriptor: device).write("x") }
    #expect(OutputProblem.failed(ENOSPC).sentence?.contains("No space left on device") == true)
    #expect(OutputProblem.failed(ENOSPC).status == .failed)
  }

  @Test func `A reader that left is no failure to talk about`() {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    #expect(throws: OutputProblem.readerLeft) { try StandardOutput(descriptor: ends[1]).write("x") }
    #expect(OutputProblem.readerLeft.sentence == nil)
    #expect(OutputProblem.readerLeft.status == .done)
  }

  @Test func `A closed descriptor is a failure`() {
    #expect(throws: OutputProblem.failed(EBADF)) { try StandardOutput(descriptor: 9_999).write("x") }
  }

  @Test func `All of a long text is written`() {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    defer { ends.forEach { close($0) } }
    #expect(throws: Never.self) {
      try StandardOutput(descriptor: ends[1]).write(String(repeating: "é", count: 20_000))
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    #expect(read(ends[0], &buffer, buffer.count) == 40_000)
  }
}
