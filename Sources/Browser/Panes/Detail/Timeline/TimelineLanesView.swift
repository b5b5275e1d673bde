import Replay
import Terminal

/// The lanes of a timeline over the width of the pane: activity, pages, errors, network, idle.
struct TimelineLanesView {
  let lines: [DetailLine]

  private static let nameWidth = 9

  init(_ timeline: Timeline, _ shapes: Shapes, width: Int) {
    let cells = max(8, width - Self.nameWidth)
    guard timeline.duration > 0 else {
      lines = []
      return
    }
    let lanes = timeline.lanes(cells: cells)
    func level(_ eighths: Int) -> Character {
      eighths < 1 ? " " : shapes.levels[min(eighths, shapes.levels.count) - 1]
    }
    let all: [(String, [Character], Role)] = [
      ("activity", lanes.activity.map(level), .good),
      ("pages", lanes.pages.map { $0 > 0 ? shapes.pageMark : " " }, .text),
      ("errors", lanes.errors.map { $0 > 0 ? shapes.errorMark : " " }, .error),
      ("network", lanes.network.map { $0 > 0 ? shapes.requestMark : " " }, .warning),
      ("idle", lanes.idle.map { $0 ? shapes.idleMark : " " }, .dim),
    ]
    // A lane without a mark has nothing to say.
    lines = all.filter { $0.1.contains { $0 != " " } }.map { name, cells, role in
      DetailLine([
        .init(text: name.padded(to: Self.nameWidth), role: .fieldName),
        .init(text: String(cells), role: role),
      ])
    }
  }
}
