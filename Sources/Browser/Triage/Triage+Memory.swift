import Recordings

/// What triage remembers between runs.
extension Triage {
  private static let advanceKey = "triage advance"
  private static let viewedKey = "triage viewed"

  private static func laneKey(_ lane: Int) -> String { "lane \(lane)" }

  private static let placePrefix = "triage at "

  /// A lane that was bound since stays as it is.
  mutating func recall(_ memory: [String: String]) {
    for lane in 1...9 where lanes[lane] == nil {
      lanes[lane] = memory[Self.laneKey(lane)].flatMap(PlaylistReference.init(remembered:))
    }
    if let advance = memory[Self.advanceKey].flatMap(Advance.init) { self.advance = advance }
    marksViewed = memory[Self.viewedKey] != nil
    for (key, id) in memory where key.hasPrefix(Self.placePrefix) {
      stoppedAt[String(key.dropFirst(Self.placePrefix.count))] = RecordingID(id)
    }
  }

  mutating func bind(_ lane: Int, to playlist: PlaylistReference) -> [RememberedValue] {
    lanes[lane] = playlist
    return remembered(lane: lane)
  }

  /// A list that the server has not named yet waits for its name.
  private func remembered(lane: Int) -> [RememberedValue] {
    guard let playlist = lanes[lane], !playlist.id.isProvisional else { return [] }
    return [RememberedValue(Self.laneKey(lane), playlist.remembered)]
  }

  /// The server named a list that lanes may file into.
  mutating func rename(_ provisional: PlaylistID, to id: PlaylistID) -> [RememberedValue] {
    let renamed = lanes.filter { $0.value.id == provisional }.keys.sorted()
    for lane in renamed { lanes[lane]?.id = id }
    return renamed.flatMap(remembered(lane:))
  }

  mutating func toggleAdvance() -> [RememberedValue] {
    advance = advance == .nextRow ? .nextUnviewed : .nextRow
    return [RememberedValue(Self.advanceKey, advance.rawValue)]
  }

  mutating func toggleMarksViewed() -> [RememberedValue] {
    marksViewed.toggle()
    return [RememberedValue(Self.viewedKey, marksViewed ? "yes" : nil)]
  }

  /// The row of a view that is the next to be decided.
  mutating func stopped(at id: RecordingID, in view: ViewID) -> [RememberedValue] {
    stoppedAt[view.text] = id
    return [RememberedValue(Self.placePrefix + view.text, id.text)]
  }
}
