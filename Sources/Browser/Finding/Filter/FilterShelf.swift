/// The filters of a project to come back to, the last used first; those with a name stay.
package struct FilterShelf: Hashable, Sendable {
  package struct Named: Hashable, Sendable {
    package var name: String
    package var text: String
  }

  private static let mostRecent = 30

  package private(set) var recent: [String] = []
  package private(set) var named: [Named] = []

  package init() {}

  mutating func used(_ text: String) {
    recent.removeAll { $0 == text }
    guard !text.isEmpty else { return }
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

  mutating func recall(recent texts: String?, named names: String?) {
    if recent.isEmpty { recent = texts?.split(separator: "\n").map(String.init) ?? [] }
    guard named.isEmpty else { return }
    named = (names?.split(separator: "\n") ?? []).compactMap { line in
      guard let tab = line.firstIndex(of: "\t") else { return nil }
      return Named(name: String(line[..<tab]), text: String(line[line.index(after: tab)...]))
    }
  }
}

/// Named and recent filters, one to choose.
package struct FiltersOverlay: Hashable, Sendable {
  package var cursor = ListCursor()

  package init() {}

  struct Row: Hashable {
    var name: String?
    var text: String
  }

  static func rows(of shelf: FilterShelf) -> [Row] {
    shelf.named.map { Row(name: $0.name, text: $0.text) } + shelf.recent.map { Row(name: nil, text: $0) }
  }
}
