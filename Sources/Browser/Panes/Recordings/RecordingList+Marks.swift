package import Recordings

/// Marks and the range.
extension RecordingList {
  /// The marked rows, including those of the range.
  package var marks: Set<RecordingID> { rangeStart == nil ? fixedMarks : fixedMarks.union(idsInRange) }

  /// Begins a range at the cursor, if the row there has an id.
  package mutating func beginRange() { rangeStart = current?.id }

  /// The range's rows become marks, and it ends.
  package mutating func fixRange() { setMarks(marks) }

  /// The range ends, and marks nothing.
  package mutating func dropRange() { rangeStart = nil }

  /// From the start to the cursor, in whichever order they stand; rows that cannot be read are skipped.
  private var idsInRange: [RecordingID] {
    let rows = rows
    guard let start = rangeStart.flatMap(index(of:)), rows.indices.contains(cursor.index) else { return [] }
    return (min(start, cursor.index)...max(start, cursor.index)).compactMap { rows.id(at: $0) }
  }

  /// A range needs both of its ends: from one alone it would cover rows that the user never chose.
  mutating func endRange(unlessHeldBy ends: [RecordingID?]) {
    if !ends.allSatisfy({ $0.map(isShown) == true }) { dropRange() }
  }

  package mutating func toggleMark(_ id: RecordingID) {
    if fixedMarks.remove(id) == nil { fixedMarks.insert(id) }
  }

  /// Marks a row if it is there.
  package mutating func mark(_ id: RecordingID) {
    if isShown(id) { fixedMarks.insert(id) }
  }

  package mutating func mark(_ ids: [RecordingID]) { setMarks(marks.union(ids.filter(isShown))) }

  package mutating func unmark(_ ids: [RecordingID]) { setMarks(marks.subtracting(ids)) }

  package mutating func markAll() { setMarks(Set(rows.ids)) }

  package mutating func invertMarks() { setMarks(Set(rows.ids).subtracting(marks)) }

  package mutating func clearMarks() { setMarks([]) }

  /// Setting all marks at once ends a range.
  private mutating func setMarks(_ marks: Set<RecordingID>) {
    fixedMarks = marks
    rangeStart = nil
  }

  /// What an action works on: the marked rows in list order, or the row under the cursor.
  package var targets: [Recording] {
    let marks = marks
    if marks.isEmpty { return current.map { [$0] } ?? [] }
    let rows = rows
    let places = rows.indices.lazy.filter { rows.id(at: $0).map(marks.contains) == true }
    return places.compactMap { rows[$0].recording }
  }

  /// Whether there is any, without collecting them, because every hint of every frame asks.
  package var hasTargets: Bool { !fixedMarks.isEmpty || rangeStart != nil || currentID != nil }
}
