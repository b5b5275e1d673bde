import Glibc

/// Cuts a body into lines while it comes. A body that is one JSON text over many lines is given as a whole.
struct LineSplitter: Sendable {
  /// What is not yet given away.
  private(set) var pending: [UInt8] = []
  /// Where `pending` begins among all bytes.
  private(set) var start = 0
  /// Up to here lines were given to the finder.
  private(set) var done = 0
  /// Up to here no newline stands behind `done`.
  private var searched = 0
  private var isDocument = false
  private var isBodyStart = true

  mutating func append(_ chunk: [UInt8]) {
    if pending.isEmpty { pending = chunk } else { pending += chunk }
  }

  /// Finds events in the lines that are complete; at the end of the body in what is left, too.
  mutating func findEvents(_ finder: inout EventFinder, isEnd: Bool) {
    while !isDocument, let end = nextNewline() {
      readLine(..<end, &finder)
      if !isDocument { done = end + 1 }
    }
    guard isEnd else { return }
    find(in: done..<pending.count, &finder, isEnd: true)
    (done, searched, isDocument, isBodyStart) = (pending.count, pending.count, false, true)
  }

  /// Gives away the lines that were read, with the place where they begin.
  mutating func takeLines() -> (bytes: ArraySlice<UInt8>, start: Int)? {
    guard done > 0 else { return nil }
    let lines = (pending[..<done], start)
    pending = Array(pending[done...])
    start += done
    (searched, done) = (max(searched - done, 0), 0)
    return lines
  }

  private mutating func nextNewline() -> Int? {
    let from = max(done, searched)
    let newline = pending.withUnsafeBytes { bytes -> Int? in
      guard from < bytes.count, let base = bytes.baseAddress else { return nil }
      return memchr(base + from, 0x0A, bytes.count - from).map { UnsafeRawPointer($0) - base }
    }
    searched = newline.map { $0 + 1 } ?? pending.count
    return newline
  }

  private mutating func readLine(_ line: PartialRangeUpTo<Int>, _ finder: inout EventFinder) {
    if isBodyStart, isBeginOfDocument(done..<line.upperBound) {
      isDocument = true
      return
    }
    find(in: done..<line.upperBound, &finder, isEnd: false)
  }

  /// The first line ends where pretty printing breaks lines.
  private mutating func isBeginOfDocument(_ line: Range<Int>) -> Bool {
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    guard let last = pending[line].last(where: { !isSpace($0) }) else { return false }
    isBodyStart = false
    return [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ",")].contains(last)
  }

  private func find(in range: Range<Int>, _ finder: inout EventFinder, isEnd: Bool) {
    pending.withUnsafeBufferPointer { bytes in
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let skipped = bytes[range].starts(with: mark) ? mark.count : 0
      let text = UnsafeBufferPointer(rebasing: bytes[range].dropFirst(skipped))
      finder.findEvents(in: text, at: start + range.lowerBound + skipped, isEnd: isEnd)
    }
  }
}
