import Recordings
import Terminal
import Wording

extension BrowserView {
  mutating func drawCopying(_ copying: CollectionCopying) {
    let title = copying.isMerging ? " Merge a collection " : " Add all of a collection "
    let columns = min(70, state.size.columns)
    let lines = lines(of: copying).flatMap { text, role in
      text.text(keys).wrapped(to: max(1, columns - 5)).map { ($0, role) }
    }
    let rect = openBox(title, typed: nil, rows: lines.count, columns: columns)
    for (index, (line, role)) in lines.prefix(rect.rows).enumerated() {
      frame.put(
        line, column: rect.column + 2, row: rect.row + index, end: rect.endColumn, style: theme[role])
    }
  }

  private func lines(of copying: CollectionCopying) -> [(Sentence, Role)] {
    let (source, target) = (copying.source.title, copying.target.title)
    guard let outcome = state.outcome(of: copying) else { return counting(source) }
    switch outcome {
    case .nothing:
      return [
        ("\(source) shows no recordings.", .strong), ("\(overlay: .copying(.leave)) leaves it.", .text),
      ]
    case .copies(let found, let note):
      return [
        ("Add \(Self.rows(found)) of \(source) to \(Self.name(copying.target))?", .strong),
        (Sentence(note ?? ""), .warning),
        ("\(overlay: .copying(.confirm)) adds, \(overlay: .copying(.leave)) leaves.", .text),
      ].filter { $0.0 != "" }
    case .merges(let found):
      return [
        (
          found.isEmpty
            ? "\(source) is empty. Delete it?"
            : "Add \(Self.rows(found)) of \(source) to \(Self.name(copying.target)), then delete \(source)?",
          .strong
        ),
        ("It is deleted for everyone in the project; \(key: .journal(.undo)) brings it back.", .warning),
        (
          "\(overlay: .copying(.confirm)) merges it into \(target), \(overlay: .copying(.leave)) leaves.",
          .text
        ),
      ]
    }
  }

  private func counting(_ source: String) -> [(Sentence, Role)] {
    let found = state.collector?.found.count ?? 0
    if let failure = state.collector?.failure {
      return [
        ("Counting stopped at \(found): \(state.failureWording.what(failure))", .error),
        ("\(overlay: .copying(.confirm)) counts again.", .text),
      ]
    }
    let count: Sentence = "Counting what \(source) shows\(shapes.ellipsis) \(found) so far"
    guard let waiting = state.collector?.waiting else { return [(count, .warning)] }
    return [(count, .warning), (Sentence(StatusLine.waiting(waiting, state)), .text)]
  }

  private static func rows(_ found: [RecordingID]) -> String {
    found.count == 1 ? "1 recording" : "\(found.count) recordings"
  }

  private static func name(_ target: CollectionCopying.Target) -> String {
    switch target {
    case .collection(let playlist): playlist.title
    case .new(let name): "the new collection \(name)"
    }
  }
}
