import Recordings

/// Which part of what this program has to send is in the queue. The journal is the whole queue: while there
/// is more in it than lies in memory, what is decided anew waits there, too, so that the order holds.
struct UnsentPaging: Sendable {
  /// So many entries are read at a time, when fewer than half of them are left.
  static let size = 2_000

  /// Where the entries begin that are not in the queue; nil where all of them are.
  private(set) var next: Int64?
  /// Entries that were recorded meanwhile and are not in the queue: the browser shows them already.
  private(set) var shown: Set<EntryID> = []
  /// Something was recorded since the page that is being read was asked for.
  private var isBehind = false
  var isReading = false

  var isWhole: Bool { next == nil && !isReading }

  mutating func begin(at next: Int64?) { self.next = next }

  /// Recorded, and to be read later.
  mutating func recorded(_ entries: [JournalEntry]) {
    shown.formUnion(entries.map(\.id))
    isBehind = true
  }

  /// Where the page to be read begins; nil where there is none, or one is being read.
  mutating func startReading() -> Int64? {
    guard !isReading, let next else { return nil }
    (isReading, isBehind) = (true, false)
    return next
  }

  /// `last`: the position of the page's last entry. Answers its steps without what the browser knows.
  mutating func pageRead(_ steps: [JournalStep], next: Int64?, last: Int64) -> [JournalStep] {
    isReading = false
    self.next = next ?? (isBehind ? last.addingSaturating(1) : nil)
    var unknown: [JournalStep] = []
    for var step in steps {
      step.entries.removeAll { shown.remove($0.id) != nil }
      if !step.entries.isEmpty { unknown.append(step) }
    }
    return unknown
  }
}
