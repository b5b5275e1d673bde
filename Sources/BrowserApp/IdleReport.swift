import Glibc

/// Tells a test on a descriptor that the program is idle: nothing under way, nothing waiting, frame painted.
/// Each line is the number of input bytes consumed so far, so that an earlier idle is never taken for a later
/// one; where decisions wait for a better moment to be sent, their number follows.
package struct IdleReport {
  private let descriptor: Int32
  private var reported: String?

  package init(descriptor: Int32) { self.descriptor = descriptor }

  mutating func report(consumed: Int, unconfirmed: Int) {
    let text = unconfirmed == 0 ? "\(consumed)\n" : "\(consumed) \(unconfirmed)\n"
    guard reported != text else { return }
    reported = text
    let line = Array(text.utf8)
    _ = write(descriptor, line, line.count)
  }

  /// Something happened since: the next idle is worth a line even if no key was pressed.
  mutating func wake() { reported = nil }
}
