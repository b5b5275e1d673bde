extension Store {
  /// Begins a range at the cursor, or marks the rows of the current one. A range always ends at the cursor,
  /// so every movement extends it.
  mutating func turnRange() {
    if state.recordings.list.rangeStart == nil {
      state.recordings.list.beginRange()
    } else {
      state.recordings.list.fixRange()
    }
  }
}
