extension Store {
  /// Begins a range at the cursor, or makes the rows of the one under way marks. Every movement extends it, for it
  /// ends wherever the cursor is.
  mutating func turnRange() {
    if state.recordings.list.rangeStart == nil {
      state.recordings.list.beginRange()
    } else {
      state.recordings.list.fixRange()
    }
  }
}
