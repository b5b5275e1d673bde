package import Recordings

/// What was decided, newest first: where each step stands, and what can be done with one that was refused.
package struct JournalOverlay: Hashable, Sendable {
  package var lines: [JournalLine] = []
  package var cursor = ListCursor()
  package var isLoading = true
  package var failure: JournalFailure?
  /// The number being typed that confirms deleting what the chosen step left.
  package var confirmation: TextField?
  /// Older steps may follow.
  package var goesOn = false

  package init() {}

  /// What needs its user comes first, then what waits; the newest step where everything is settled.
  mutating func standOnOpen(height: Int) {
    let open = lines.firstIndex { $0.refused > 0 } ?? lines.firstIndex { $0.waiting + $0.sending > 0 }
    if let open { cursor.stand(on: open, count: lines.count, height: height) }
  }

  var chosen: JournalLine? { lines.indices.contains(cursor.index) ? lines[cursor.index] : nil }
}
