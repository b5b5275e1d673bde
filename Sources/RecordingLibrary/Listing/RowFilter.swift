import Recordings

/// Holds the words that only rows can answer against rows, and leaves out what came before.
struct RowFilter {
  private let meetsWords: (@Sendable (Recording) -> Bool)?
  private let hidesViewed: Bool
  private var seen: Set<RecordingID> = []

  init(meetsWords: (@Sendable (Recording) -> Bool)?, hidesViewed: Bool) {
    self.meetsWords = meetsWords
    self.hidesViewed = hidesViewed
  }

  /// Rows that did not come before, and how many of them were put aside for what they are. What cannot be read is never
  /// put aside.
  mutating func newRows(of page: RecordingPage) -> (matching: [PageRow], putAside: Int, isNew: Bool) {
    let new = page.rows.filter { row in row.id.map { seen.insert($0).inserted } ?? true }
    let matching = new.filter(matches)
    let isNew = page.rows.isEmpty || !new.isEmpty
    return (matching, new.count - matching.count, isNew)
  }

  private func matches(_ row: PageRow) -> Bool {
    if hidesViewed, row.isViewed { return false }
    guard let meetsWords, let recording = row.recording else { return true }
    return meetsWords(recording)
  }
}
