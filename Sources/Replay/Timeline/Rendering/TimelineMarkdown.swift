/// The evidence of a recording as Markdown, for an issue: no headers, bodies, typed values or values of queries.
package struct TimelineMarkdown {
  private let timeline: Timeline
  private let head: EvidenceHead
  private var lines: [String] = []

  private static let mostSteps = 40
  private static let mostOthers = 20

  package static func text(of timeline: Timeline, _ head: EvidenceHead) -> String {
    var markdown = TimelineMarkdown(timeline: timeline, head: head)
    markdown.write()
    return markdown.lines.joined(separator: "\n") + "\n"
  }

  private init(timeline: Timeline, head: EvidenceHead) {
    self.timeline = timeline
    self.head = head
  }

  private mutating func write() {
    lines.append("# \(MarkdownText.escaped(head.title))")
    lines.append("")
    lines += head.facts.map { "- \(MarkdownText.escaped($0.name)): \(MarkdownText.escaped($0.value))" }
    lines.append("- Length: \(TimelineTime.duration(timeline.duration))")
    writeSteps()
    let troubles = timeline.entries.filter { $0.isTrouble && $0.kind != .request }
    write("Errors", troubles)
    write("Requests", timeline.entries.filter { $0.kind == .request && $0.isUsual })
  }

  /// The last ones before the first trouble, and that itself.
  private mutating func writeSteps() {
    let end = timeline.entries.firstIndex { $0.isTrouble }
    let entries = timeline.entries[...(end ?? timeline.entries.count - 1)]
    let steps = entries.filter { $0.kind.isAction || [.page, .screen].contains($0.kind) || $0.isTrouble }
    write(
      end == nil ? "Steps" : "Steps until the first error", Array(steps.suffix(Self.mostSteps)),
      isNumbered: true)
  }

  private mutating func write(_ heading: String, _ entries: [TimelineEntry], isNumbered: Bool = false) {
    guard !entries.isEmpty else { return }
    lines += ["", "## \(heading)", ""]
    let shown = isNumbered ? entries[...] : entries.prefix(Self.mostOthers)
    for (number, entry) in shown.enumerated() {
      lines.append(
        "\(isNumbered ? "\(number + 1)." : "-") \(place(of: entry)) \(MarkdownText.sentence(of: entry))")
    }
    if shown.count < entries.count { lines.append("- … and \(entries.count - shown.count) more") }
  }

  private func place(of entry: TimelineEntry) -> String {
    let clock = TimelineTime.clock(entry.offset)
    guard let link = head.link(entry.offset / 1000) else { return clock }
    return "[\(clock)](\(link))"
  }
}
