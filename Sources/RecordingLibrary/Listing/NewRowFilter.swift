import Recordings

/// Holds the words that only rows can answer against rows, and leaves out what came before.
struct NewRowFilter {
  private var matcher: CompiledMatcher?
  private let hidesViewed: Bool
  private var seen: Set<RecordingID> = []

  init(_ request: ListRequest) {
    matcher = request.matcher.map { CompiledMatcher($0) }
    hidesViewed = request.hidesViewed
  }

  /// Rows that did not come before, and how many of them were left out for what they are. What cannot be
  /// read is never left out.
  mutating func newRows(of page: RecordingPage) -> (matching: [PageRow], filteredOut: Int, isNew: Bool) {
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
