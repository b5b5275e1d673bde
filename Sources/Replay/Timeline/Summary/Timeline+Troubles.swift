import Recordings

extension Timeline {
  private static var mostOffsets: Int { 20 }

  /// Troubles by text, in the order of their first one. Numbers in a text do not tell troubles apart.
  package var troubles: [TroubleGroup] {
    var groups: [TroubleGroup] = []
    var places: [String: Int] = [:]
    for (place, entry) in entries.enumerated() where entry.isTrouble {
      let key = entry.kind.rawValue + String(entry.text.map { $0.isNumber ? "0" : $0 })
      guard let group = places[key] else {
        places[key] = groups.count
        groups.append(
          TroubleGroup(
            kind: entry.kind, text: entry.troubleText, count: count(of: entry), offsets: [entry.offset],
            first: place))
        continue
      }
      groups[group].count = groups[group].count.addingSaturating(count(of: entry))
      if groups[group].offsets.count < Self.mostOffsets { groups[group].offsets.append(entry.offset) }
    }
    return groups
  }

  /// The clicks of a rage are one trouble.
  private func count(of entry: TimelineEntry) -> Int { entry.kind == .rage ? 1 : entry.count }
}

extension TimelineEntry {
  /// A request with its status.
  package var troubleText: String {
    guard kind == .request else { return text }
    return "\(text) · \(status.map { "\($0)" } ?? "no answer")"
  }
}
