/// Gathers the lines of an unfolded line, within bounds. What is beyond them is left out, and said.
struct DetailWriter {
  private(set) var lines: [TimelineDetailLine] = []
  private var bytes = 0
  /// Where the current section began.
  private var section = (lines: 0, bytes: 0)
  private var isCut = false

  private static let mostLines = 2_000
  private static let mostBytes = 200_000
  /// Of one section, so that a long text leaves room for its trace and its event.
  private static let sectionLines = 600
  static let sectionBytes = 60_000
  /// Characters of one line.
  static let width = 2_000
  private static let deepestIndent = 40

  /// Nothing more fits into this section.
  var isFull: Bool {
    lines.count - section.lines >= Self.sectionLines || bytes - section.bytes >= Self.sectionBytes
      || lines.count >= Self.mostLines || bytes >= Self.mostBytes
  }

  mutating func begin(_ title: String) {
    guard lines.count < Self.mostLines, bytes < Self.mostBytes else { return }
    section = (lines.count, bytes)
    isCut = false
    append(TimelineDetailLine(.title, title))
  }

  mutating func note(_ text: String) { append(TimelineDetailLine(.note, text)) }

  /// A line of a stranger's, indented as it was.
  mutating func line(_ text: Substring, indent: Int = 0) {
    guard !isFull else { return cut() }
    let own = text.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 2 : 1) }
    let spaces = String(repeating: " ", count: min(Self.deepestIndent, indent + min(own, Self.deepestIndent)))
    append(TimelineDetailLine(.text, spaces + PageText.clean(String(text), limit: Self.width)))
  }

  /// A text of a stranger's with all its lines.
  mutating func text(_ text: String) {
    let shown = String(decoding: text.utf8.prefix(Self.sectionBytes), as: UTF8.self)
    for part in shown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if isFull { break }
      line(part)
    }
    if shown.utf8.count < text.utf8.count || isFull { cut() }
  }

  mutating func cut() {
    guard !isCut else { return }
    isCut = true
    lines.append(TimelineDetailLine(.note, "The rest is too long to be shown."))
  }

  private mutating func append(_ line: TimelineDetailLine) {
    lines.append(line)
    bytes += line.text.utf8.count + 1
  }
}
