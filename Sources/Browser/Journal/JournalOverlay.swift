package import Recordings

/// What was decided, newest first: where each step stands, and what can be done with one that was refused.
package struct JournalOverlay: Hashable, Sendable {
  package var lines: [StepSummary] = []
  package var cursor = ListCursor()
  package var isLoading = true
  package var failure: JournalFailure?
  /// The number being typed that confirms deleting what the chosen step left.
  package var confirmation: TextField?
  /// Older steps may follow.
  package var goesOn = false

  package init() {}

  /// Lines from the newest on, or those below a position. The cursor stays on its step when newer ones come,
  /// because the typed number belongs to it.
  mutating func summariesRead(
    _ result: Result<[StepSummary], JournalFailure>, below position: Int64?, height: Int
  ) {
    isLoading = false
    switch result {
    case .failure(let failure): self.failure = failure
    case .success(let read):
      let chosenBefore = lines.isEmpty ? nil : chosen?.id
      let isFirst = lines.isEmpty
      failure = nil
      let isFull = read.count >= 100
      // The newest are read again: older ones that were scrolled to stay, and the cursor on them.
      let last = read.last?.position ?? 0
      let older = position == nil && isFull ? lines.filter { $0.position < last } : []
      if older.isEmpty { goesOn = isFull }
      lines = position == nil ? read + older : lines + read
      if isFirst { moveCursorToOpen(height: height) }
      let row = lines.firstIndex { $0.id == chosenBefore }
      if let row, row != cursor.index { cursor.move(to: row, count: lines.count, height: height) }
      if row == nil { confirmation = nil }
    }
    cursor.settle(count: lines.count, height: height)
  }

  /// What needs its user comes first, then what waits; the newest step where everything is settled.
  private mutating func moveCursorToOpen(height: Int) {
    let open = lines.firstIndex { $0.refused > 0 } ?? lines.firstIndex { $0.waiting + $0.sending > 0 }
    if let open { cursor.move(to: open, count: lines.count, height: height) }
  }

  var chosen: StepSummary? { lines.indices.contains(cursor.index) ? lines[cursor.index] : nil }
}
