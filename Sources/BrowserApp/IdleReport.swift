import Glibc

/// Tells a test on a descriptor that the program is idle: nothing under way, nothing waiting, frame painted.
/// Each line is the number of input bytes consumed so far, so that an earlier idle is never taken for a later one.
package struct IdleReport {
  private let descriptor: Int32
  private var reported: Int?

  package init(descriptor: Int32) { self.descriptor = descriptor }

  mutating func report(consumed: Int) {
    guard reported != consumed else { return }
    reported = consumed
    let line = Array("\(consumed)\n".utf8)
    _ = write(descriptor, line, line.count)
  }

  /// Something happened since: the next idle is worth a line even if no key was pressed.
  mutating func wake() { reported = nil }
}
