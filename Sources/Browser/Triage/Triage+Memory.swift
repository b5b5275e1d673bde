import Recordings

/// What triage remembers between runs.
extension Triage {
  static let advanceKey = "triage advance"
  static let viewedKey = "triage viewed"

  static func laneKey(_ lane: Int) -> String { "lane \(lane)" }

  static func placeKey(of view: ViewID) -> String { placePrefix + view.text }

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

  /// As it is remembered; nil for a list that the server has not named yet.
  func remembered(lane: Int) -> String? {
    lanes[lane].flatMap { $0.id.isProvisional ? nil : $0.remembered }
  }

  /// The server named a list. Answers the lanes that file into it.
  mutating func rename(_ provisional: PlaylistID, to id: PlaylistID) -> [Int] {
    let renamed = lanes.filter { $0.value.id == provisional }.keys.sorted()
    for lane in renamed { lanes[lane]?.id = id }
    return renamed
  }
}
