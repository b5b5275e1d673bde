/// Writes a profile into the text of a configuration. All else stays as the user wrote it, comments too.
package struct ProfileEdit {
  private let lines: [Substring]
  private let outline: TOMLOutline
  private let lineEnd: String
  private let name: String

  private var table: [String] { ["profiles", name] }

  /// `text`: what `ConfigurationReader` takes.
  package init(_ text: String, profile name: String) {
    // Not by characters, to which CR and LF are one.
    lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
    outline = TOMLOutline(lines)
    lineEnd = lines.first?.utf8.last == 0x0D ? "\r\n" : "\n"
    self.name = name
  }

  /// Whether the text has such a profile.
  package var isThere: Bool { hasTable || lineElsewhere != nil }

  private var hasTable: Bool { outline.headers.contains { $0.path == table } }

  /// A line, from 1, that tells of the profile in a form that is not edited: a dotted name, a table within a line.
  package var lineElsewhere: Int? {
    let section = outline.headers.first { $0.path == table }
    let end = section.map { header in
      outline.headers.first { $0.line > header.line }?.line ?? lines.count
    }
    return outline.statements.first { statement in
      let isOwn = section.map { $0.line < statement.first } ?? false && statement.first < end ?? 0
      return !isOwn && (statement.path.starts(with: table) || statement.path == ["profiles"])
    }.map { $0.first + 1 }
  }

  /// The text in which the profile says these things, each a name and a value of TOML, and none of `without`.
  /// `isDefault`: the profile is used where none is named, unless the text names one.
  package func setting(
    _ values: [(name: String, value: String)], without: [String] = [], isDefault: Bool
  ) -> String {
    var lines = lines.map(String.init)
    var pending = values
    var end = sectionEnd
    for statement in statementsOfSection.reversed() {
      guard let key = statement.path.last else { continue }
      let isGone = without.contains(key)
      let place = pending.firstIndex { $0.name == key }
      guard isGone || place != nil else { continue }
      let new = place.map { [line(pending.remove(at: $0), statement.comment)] } ?? []
      lines.replaceSubrange(statement.first...statement.last, with: new)
      end = end.map { $0 - (statement.last - statement.first + 1) + new.count }
    }
    if let end {
      lines.insert(contentsOf: pending.map { line($0, "") }, at: end)
    } else {
      lines = appended(pending, to: lines)
    }
    if isDefault { insertDefault(into: &lines) }
    return lines.joined(separator: "\n")
  }

  private var statementsOfSection: [TOMLOutline.Statement] {
    guard let header = outline.headers.first(where: { $0.path == table }) else { return [] }
    let end = outline.headers.first { $0.line > header.line }?.line ?? lines.count
    return outline.statements.filter { $0.first > header.line && $0.last < end && $0.path.count == 3 }
  }

  /// Behind the last thing that the section says; nil where there is no section.
  private var sectionEnd: Int? {
    guard let header = outline.headers.first(where: { $0.path == table }) else { return nil }
    return (statementsOfSection.last?.last ?? header.line) + 1
  }

  private func line(_ entry: (name: String, value: String), _ comment: String) -> String {
    let comment = comment.last == "\r" ? String(comment.dropLast()) : comment
    let end = lineEnd == "\r\n" ? "\r" : ""
    return "\(entry.name) = \(entry.value)" + (comment.isEmpty ? "" : "  \(comment)") + end
  }

  private func appended(_ values: [(name: String, value: String)], to lines: [String]) -> [String] {
    var lines = lines
    let end = lineEnd == "\r\n" ? "\r" : ""
    if lines.last?.isEmpty == true { lines.removeLast() }
    if lines.contains(where: { !$0.isEmpty && $0 != "\r" }) { lines.append(end) }
    return lines + ["[profiles.\(name)]\(end)"] + values.map { line($0, "") } + [""]
  }

  /// Before the first table: behind it the name would be one of that table's.
  private func insertDefault(into lines: inout [String]) {
    let outline = TOMLOutline(lines.map { $0[...] })
    guard !outline.statements.contains(where: { $0.path == ["profile"] }) else { return }
    let first = outline.headers.first?.line ?? lines.count
    let last = outline.statements.last { $0.last < first }?.last
    let end = lineEnd == "\r\n" ? "\r" : ""
    let entry = line(("profile", "\"\(name)\""), "")
    lines.insert(
      contentsOf: last == nil ? [entry, end] : [entry], at: last.map { $0 + 1 } ?? Self.top(lines, first))
  }

  /// Behind the comments that the file begins with, if a blank line ends them.
  private static func top(_ lines: [String], _ first: Int) -> Int {
    let comments = lines.prefix(first).prefix { $0.hasPrefix("#") }.count
    return comments < first && lines[comments].allSatisfy(\.isWhitespace) ? comments + 1 : 0
  }
}
