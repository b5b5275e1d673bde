/// The filters of a project to come back to, the last used first; those with a name stay.
package struct FilterHistory: Hashable, Sendable {
  package struct Named: Hashable, Sendable {
    package var name: String
    package var text: String
  }

  private static let mostRecent = 30

  package private(set) var recent: [String] = []
  package private(set) var named: [Named] = []

  package init() {}

  /// A line end, as the texts of a row may contain, would split the entry.
  static func canKeep(_ text: String) -> Bool { !text.isEmpty && !text.contains(where: \.isNewline) }

  mutating func used(_ text: String) {
    recent.removeAll { $0 == text }
    guard Self.canKeep(text) else { return }
    recent.insert(text, at: 0)
    if recent.count > Self.mostRecent { recent.removeLast() }
  }

  /// A name has one filter.
  mutating func name(_ text: String, _ name: String) {
    named.removeAll { $0.name == name }
    named.insert(Named(name: name, text: text), at: 0)
  }

  mutating func forget(_ text: String, named name: String?) {
    if let name { named.removeAll { $0.name == name } } else { recent.removeAll { $0 == text } }
  }

  /// As remembered between runs: a line each, and neither names nor filters have line ends.
  var remembered: (recent: String, named: String) {
    (recent.joined(separator: "\n"), named.map { $0.name + "\t" + $0.text }.joined(separator: "\n"))
  }

  /// Behind what this run has used already.
  mutating func recall(recent texts: String?, named names: String?) {
    let before = (texts?.split(separator: "\n") ?? []).map(String.init).filter { !recent.contains($0) }
    recent = Array((recent + before).prefix(Self.mostRecent))
    for line in names?.split(separator: "\n") ?? [] {
      guard let tab = line.firstIndex(of: "\t") else { continue }
      let name = String(line[..<tab])
      if named.contains(where: { $0.name == name }) { continue }
      named.append(Named(name: name, text: String(line[line.index(after: tab)...])))
    }
  }
}

/// Named and recent filters, one to choose.
package struct FiltersOverlay: Hashable, Sendable {
  package var cursor = ListCursor()
  /// What was there before the last one was forgotten.
  package var before: FilterHistory?

  package init() {}

  struct Row: Hashable {
    var name: String?
    var text: String
  }

  static func rows(of shelf: FilterHistory) -> [Row] {
    shelf.named.map { Row(name: $0.name, text: $0.text) } + shelf.recent.map { Row(name: nil, text: $0) }
  }
}
