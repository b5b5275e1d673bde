import Recordings

/// Holds the words that only rows can answer against rows, and leaves out what came before.
struct NewRowFilter {
  private var matcher: CompiledMatcher?
  /// Nil where no word is about what happened; else made ready anew for what is known of each page.
  private let evidenceWords: (@Sendable (KnownEvidence) -> RecordingMatcher)?
  private let hidesViewed: Bool
  private var seen: Set<RecordingID> = []

  init(
    _ request: ListRequest, evidenceWords: (@Sendable (KnownEvidence) -> RecordingMatcher)? = nil
  ) {
    matcher = request.matcher.map { CompiledMatcher($0) }
    hidesViewed = request.hidesViewed
    self.evidenceWords = evidenceWords
  }

  /// Rows that did not come before, and how many of them were left out for what they are. What cannot be
  /// read is never left out.
  mutating func newRows(
    of page: RecordingPage, knowing known: KnownEvidence = KnownEvidence()
  ) -> (matching: [PageRow], filteredOut: Int, isNew: Bool) {
    if let evidenceWords { matcher = CompiledMatcher(evidenceWords(known)) }
    let new = page.rows.filter { row in row.id.map { seen.insert($0).inserted } ?? true }
    let matching = new.filter { matches($0) }
    let isNew = page.rows.isEmpty || !new.isEmpty
    return (matching, new.count - matching.count, isNew)
  }

  private mutating func matches(_ row: PageRow) -> Bool {
    if hidesViewed, row.isViewed { return false }
    guard let packed = row.packed else { return true }
    return matcher?.matches(packed) ?? true
  }
}
