import Foundation
import Glibc
import PostHogAPI
import Recordings
import Synchronization

/// Pages that wait to be written to the cache, on the disk instead of in memory. A long list arrives three
/// times as fast as SQLite writes it. Whoever waits for the list wants both processors. They wait until no
/// more of them come, but two seconds at most: a program that is killed shall not lose much.
final class PageSpool: Sendable {
  /// A page in the file: where its rows are, and how the list goes on.
  struct Place: Sendable {
    fileprivate var bytes: Range<Int>
    fileprivate var next: PageToken?
  }

  private struct Contents {
    /// Of a file without a name, which is gone with the program.
    var descriptor: CInt?
    var end = 0
    /// The page that was put last: the next one takes its place, which costs less than a new one.
    var text: [UInt8] = []
    var waiting = 0
    /// When the first of those that wait came.
    var waitsSince: Duration?
    /// Calls for more pages that are under way.
    var loads = 0
    var quiet: [CheckedContinuation<Void, Never>] = []
    /// When what waits is given up.
    var closesAt: Duration?
  }

  private let folder: String
  private let limit: Int
  /// By the clock that nobody sets.
  private let uptime: @Sendable () -> Duration
  private let contents = Mutex(Contents())

  /// `limit`: bytes that may wait; what comes beyond is not kept.
  init(folder: String, limit: Int, uptime: @escaping @Sendable () -> Duration) {
    self.folder = folder
    self.limit = limit
    self.uptime = uptime
  }

  deinit { contents.withLock { contents in _ = contents.descriptor.map { Glibc.close($0) } } }

  /// Nil where it finds no room.
  func write(_ page: RecordingPage) -> Place? {
    var late: [CheckedContinuation<Void, Never>] = []
    defer { late.forEach { $0.resume() } }
    return contents.withLock { contents in
      if isLate(contents) { late = Self.takeAll(&contents.quiet) }
      Self.write(page.rows, to: &contents.text)
      let length = contents.text.count
      guard contents.end + length <= limit, let file = contents.descriptor ?? makeFile(),
        pwrite(file, contents.text, length, off_t(contents.end)) == length
      else { return nil }
      contents.descriptor = file
      let start = contents.end
      contents.end += length
      contents.waiting += 1
      contents.waitsSince = contents.waitsSince ?? uptime()
      return Place(bytes: start..<contents.end, next: page.next)
    }
  }

  private static func write(_ rows: [PageRow], to text: inout [UInt8]) {
    text.removeAll(keepingCapacity: true)
    text.append(UInt8(ascii: "["))
    for case .packed(let row) in rows {
      if text.count > 1 { text.append(UInt8(ascii: ",")) }
      text += row.raw.bytes
    }
    text.append(UInt8(ascii: "]"))
  }

  /// The page, when no more are being loaded; nil where the program ends meanwhile.
  func read(_ place: Place) async -> RecordingPage? {
    await untilQuiet()
    let bytes = contents.withLock { contents -> [UInt8]? in
      contents.waiting -= 1
      defer { if contents.waiting == 0 { empty(&contents) } }
      if let closesAt = contents.closesAt, closesAt <= uptime() { return nil }
      return contents.descriptor.flatMap { Self.read(place.bytes, of: $0) }
    }
    let list = bytes.flatMap { try? JSONList<PageRow>(JSONText($0), in: "results") }
    return list?.elements.map { RecordingPage(rows: $0, next: place.next) }
  }

  /// A call for another page begins, and ends.
  func beginLoad() { contents.withLock { $0.loads += 1 } }

  func endLoad() {
    let waiting = contents.withLock { contents in
      contents.loads -= 1
      return contents.loads == 0 ? Self.takeAll(&contents.quiet) : []
    }
    waiting.forEach { $0.resume() }
  }

  /// What waits is kept at once, as much of it as half a second allows.
  func closeSoon() {
    let waiting = contents.withLock { contents in
      contents.closesAt = contents.closesAt ?? uptime() + .milliseconds(500)
      return Self.takeAll(&contents.quiet)
    }
    waiting.forEach { $0.resume() }
  }

  private func untilQuiet() async {
    await withCheckedContinuation { continuation in
      let isQuiet = contents.withLock { contents in
        let isQuiet = contents.loads == 0 || contents.closesAt != nil || isLate(contents)
        if !isQuiet { contents.quiet.append(continuation) }
        return isQuiet
      }
      if isQuiet { continuation.resume() }
    }
  }

  private func isLate(_ contents: borrowing Contents) -> Bool {
    contents.waitsSince.map { uptime() - $0 >= .seconds(2) } ?? false
  }

  private static func takeAll(
    _ waiting: inout [CheckedContinuation<Void, Never>]
  ) -> [CheckedContinuation<Void, Never>] {
    defer { waiting = [] }
    return waiting
  }

  private func empty(_ contents: inout Contents) {
    contents.end = 0
    contents.text = []
    contents.waitsSince = nil
    if let descriptor = contents.descriptor { ftruncate(descriptor, 0) }
  }

  private func makeFile() -> CInt? {
    // mkstemp puts a name of its own in place of the six letters.
    var name = Array("\(folder)/pages-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(name)
    return descriptor
  }

  private static func read(_ place: Range<Int>, of file: CInt) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: place.count)
    return pread(file, &bytes, bytes.count, off_t(place.lowerBound)) == bytes.count ? bytes : nil
  }
}
