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

  package enum Naming: Hashable, Sendable {
    case kept(name: String)
    case refused(Sentence)
  }

  /// Keeps a filter under a name as it was typed. A name has one filter.
  package mutating func name(_ text: String, typed: String) -> Naming {
    let name = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty else { return .refused(":name-filter takes a name") }
    guard !text.isEmpty else { return .refused("no filter is set here") }
    guard Self.canKeep(text) else { return .refused("a filter with a line end in it cannot be kept") }
    named.removeAll { $0.name == name }
    named.insert(Named(name: name, text: text), at: 0)
    return .kept(name: name)
  }

  mutating func forget(_ text: String, named name: String?) {
    if let name { named.removeAll { $0.name == name } } else { recent.removeAll { $0 == text } }
  }

  private static let recentKey = "recent filters"
  private static let namedKey = "named filters"

  /// As remembered between runs: a line each, and neither names nor filters have line ends.
  var remembered: [RememberedValue] {
    let names = named.map { $0.name + "\t" + $0.text }
    return [(Self.recentKey, recent), (Self.namedKey, names)].map { key, lines in
      RememberedValue(key, lines.isEmpty ? nil : lines.joined(separator: "\n"))
    }
  }

  /// Behind what this run has used already, which is to be remembered with it.
  mutating func recall(_ memory: [String: String]) -> [RememberedValue] {
    let before = self
    recall(recent: memory[Self.recentKey], named: memory[Self.namedKey])
    return before == FilterHistory() ? [] : remembered
  }

  private mutating func recall(recent texts: String?, named names: String?) {
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
