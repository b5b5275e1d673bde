import Replay

/// Which lines of a timeline are shown.
package enum TimelineSelection: Hashable, Sendable {
  /// Those that matter: not the quiet requests, not the rest of the console.
  case usual
  case all
  /// Those of some topics, and the pages they happened on.
  case topics(Set<TimelineTopic>)

  /// The same topic again takes it out; the last one leads back to what is usual.
  mutating func toggle(_ topic: TimelineTopic) {
    guard case .topics(var topics) = self else { return self = .topics([topic]) }
    if topics.remove(topic) == nil { topics.insert(topic) }
    self = topics.isEmpty ? .usual : .topics(topics)
  }

  mutating func toggleAll() { self = self == .all ? .usual : .all }

  /// Places of the entries to show.
  func places(in document: TimelineDocument) -> [Int] {
    let entries = document.entries
    switch self {
    case .usual: return entries.indices.filter { entries[$0].isUsual }
    case .all: return Array(entries.indices)
    case .topics(let topics):
      var (places, pages): ([Int], [Int: Int]) = ([], [:])
      for (place, entry) in entries.enumerated() {
        if topics.contains(where: { $0.holds(entry) }) {
          if let page = pages.removeValue(forKey: entry.window) { places.append(page) }
          places.append(place)
        } else if entry.kind == .page || entry.kind == .screen {
          pages[entry.window] = place
        }
      }
      return places.sorted()
    }
  }

  /// What is said of it above the lines; nil for the usual ones.
  var name: String? {
    switch self {
    case .usual: nil
    case .all: "all lines"
    case .topics(let topics):
      "only " + TimelineTopic.allCases.filter(topics.contains).map(\.name).joined(separator: ", ")
    }
  }
}
