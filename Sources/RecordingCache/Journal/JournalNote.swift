import Recordings

/// What a program writes into the file of its lock, for the next one that finds it left behind.
struct JournalNote: Hashable {
  /// The position of the last entry that was committed; 0 where none was.
  var position: Int64 = 0
  /// So many entries waited when the journal was closed; nil where it was not closed.
  var unsent: Int64?
  /// Damage was met: everything has to be looked at.
  var metDamage = false

  private static let (damaged, closed) = ("damaged", "closed ")

  /// A file is anybody's: what is none of these says nothing.
  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    metDamage = lines.first.map(String.init) == Self.damaged
    position = max(0, lines.first.flatMap { Int64($0) } ?? 0)
    guard lines.count > 1, lines[1].hasPrefix(Self.closed) else { return }
    unsent = Int64(lines[1].dropFirst(Self.closed.count)).map { max(0, $0) }
  }

  init(position: Int64, unsent: Int64? = nil) { (self.position, self.unsent) = (position, unsent) }

  static let ofDamage = {
    var note = JournalNote(position: 0)
    note.metDamage = true
    return note
  }()

  var text: String {
    if metDamage { return Self.damaged + "\n" }
    return "\(position)\n" + (unsent.map { Self.closed + "\($0)\n" } ?? "")
  }

  /// How many entries are missing from a file whose last one ever has this position.
  func missing(after last: Int64) -> Int64 {
    guard position > last else { return 0 }
    let gone = position.subtractingReportingOverflow(last)
    return min(unsent ?? .max, gone.overflow ? .max : gone.partialValue)
  }
}
