import CLinux
import Glibc
import Testing

@Suite struct DescriptorTests {
  private func isReadable(_ descriptor: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 1
  }

  @Test func `An event makes its descriptor readable until it is cleared, however often it was signalled`() {
    let event = clinux_eventfd()
    defer { close(event) }
    #expect(!isReadable(event))
    clinux_eventfd_signal(event)
    clinux_eventfd_signal(event)
    #expect(isReadable(event))
    clinux_eventfd_clear(event)
    #expect(!isReadable(event))
    clinux_eventfd_clear(event)
  }

  @Test func `Blocked signals arrive as reads`() {
    let run = Pty(["signals"]).finish()
    #expect(run.reported("none") == "0")
    #expect(run.reported("arrived") == "\(SIGHUP),\(SIGTERM),\(SIGTSTP)")
  }
}
