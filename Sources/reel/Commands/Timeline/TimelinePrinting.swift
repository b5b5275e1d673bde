import Replay

/// How a timeline is printed, and which lines of it.
struct TimelinePrinting: Sendable {
  enum Form: Sendable {
    case text, json, markdown
  }

  var form: Form
  var filter: TimelineFilter

  /// Line by line: a reader that leaves early is noticed before all of it is made.
  func print(
    _ timeline: Timeline, _ head: EvidenceHead, to output: StandardOutput
  ) throws(OutputProblem) {
    switch form {
    case .markdown: try output.write(TimelineMarkdown.text(of: timeline, head))
    case .text: try print(TimelineText.lines(of: timeline, filter), to: output)
    case .json: try print(TimelineJSON.lines(of: timeline, filter), to: output)
    }
  }

  private func print(_ lines: [String], to output: StandardOutput) throws(OutputProblem) {
    var rest = lines[...]
    while !rest.isEmpty {
      try output.write(rest.prefix(500).map { $0 + "\n" }.joined())
      rest = rest.dropFirst(500)
    }
  }
}
