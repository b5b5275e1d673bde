package import Recordings

/// Single rows: changed, taken out, put back.
extension RecordingList {
  package mutating func update(_ id: RecordingID, _ change: (inout Recording) -> Void) {
    guard let slot = slot(of: id), var recording = table[slot].recording else { return }
    let before = recording
    change(&recording)
    guard recording != before else { return }
    table.replace(at: slot, with: PageRecording(recording))
    // Hidden rows that match by now are shown. Shown rows stay, even where they would be hidden by now.
    if places[slot] < 0, arrangement.shows(slot, of: table) { showAgain(Int32(slot)) }
  }

  /// Takes a row out and answers it, so that it can be put back.
  package mutating func remove(_ id: RecordingID, height: Int) -> Recording? {
    guard let slot = slot(of: id), let recording = table[slot].recording else { return nil }
    let index = index(of: id)
    arrival.removeAll { $0 == Int32(slot) }
    fullReload?.drop(Int32(slot))
    show(shown?.filter { $0 != Int32(slot) })
    fixedMarks.remove(id)
    guard let index else { return recording }
    if rangeStart == id || index == cursor.index { dropRange() }
    if index < cursor.index { cursor.move(.by(-1), count: rows.count, height: height) }
    cursor.settle(count: rows.count, height: height)
    return recording
  }

  /// Puts a row before the first of `followers` that is still there. So the rows of a batch find their old
  /// order, in whatever order they come back.
  package mutating func putBack(_ recording: Recording, before followers: [RecordingID], height: Int) {
    guard slot(of: recording.id) == nil,
      let slot = slot(for: .recording(recording))
    else { return }
    let shownFollower = firstShown(of: followers)
    let follower = followers.first { self.slot(of: $0) != nil }.flatMap(self.slot(of:)).map(Int32.init)
    arrival.insert(slot, at: follower.flatMap(arrival.firstIndex(of:)) ?? arrival.count)
    if var order = shown {
      // Rows that no longer match the filter are hidden.
      guard arrangement.matcher == nil || arrangement.shows(Int(slot), of: table) else { return show(order) }
      order.insert(slot, at: shownFollower ?? order.count)
      show(order)
    } else {
      show(nil)
    }
    guard let index = index(of: recording.id), index <= cursor.index, rows.count > 1 else { return }
    cursor.move(.by(1), count: rows.count, height: height)
  }
}
