import Foundation
import Recordings
import Terminal

/// What a column shows of a recording, and in which role.
struct ColumnContent: Sendable {
  /// The width is that of the column: in a narrow one a moment is written shorter. What is still too long is
  /// cut by whoever draws it.
  let text: @Sendable (RecordingCell, _ width: Int) -> String
  let role: @Sendable (RecordingCell) -> Role

  typealias Look<Value> = @Sendable (Recording) -> Value

  /// Above zero it is marked by its role.
  static func count(marked role: Role, _ number: @escaping Look<Int?>) -> ColumnContent {
    ColumnContent(
      text: { cell, _ in number(cell.recording).map(Amounts.short) ?? "" },
      role: { (number($0.recording) ?? 0) > 0 ? role : .dim })
  }

  static func count(_ number: @escaping Look<Int?>) -> ColumnContent {
    text { number($0.recording).map(Amounts.short) }
  }

  static func seconds(_ number: @escaping Look<Int?>) -> ColumnContent {
    text { number($0.recording).map { $0 == 0 ? "." : Amounts.length($0) } }
  }

  static func moment(
    _ date: @escaping Look<Date?>, role: @escaping @Sendable (RecordingCell) -> Role = { _ in .text }
  ) -> ColumnContent {
    ColumnContent(
      text: { cell, width in
        date(cell.recording).map {
          Amounts.moment($0, today: cell.today, zone: cell.zone, wide: width >= 12)
        } ?? ""
      }, role: role)
  }

  static func flag(marked role: Role, _ flag: @escaping Look<Bool?>) -> ColumnContent {
    ColumnContent(
      text: { cell, _ in flag(cell.recording).map { $0 ? "yes" : "." } ?? "" },
      role: { flag($0.recording) == true ? role : .dim })
  }

  static func text(
    role: @escaping @Sendable (RecordingCell) -> Role = { _ in .text },
    _ text: @escaping @Sendable (RecordingCell) -> String?
  ) -> ColumnContent {
    ColumnContent(text: { cell, _ in text(cell) ?? "" }, role: role)
  }
}

/// Of what happened. Unknown values are blank, and those that the key may not read say so.
extension ColumnContent {
  private static func evidence(
    role: @escaping @Sendable (RecordingEvidence) -> Role,
    _ text: @escaping @Sendable (RecordingEvidence, RecordingCell, _ width: Int) -> String
  ) -> ColumnContent {
    ColumnContent(
      text: { cell, width in
        cell.evidence.map { text($0, cell, width) } ?? (cell.lacksEvidenceScope ? "n/a" : "")
      }, role: { $0.evidence.map(role) ?? .dim })
  }

  static func count(of kind: EvidenceKind, marked marking: Role = .text) -> ColumnContent {
    evidence(role: { $0.count(of: kind) > 0 ? marking : .dim }) { evidence, _, _ in
      Amounts.short(evidence.count(of: kind))
    }
  }

  /// The text gives way to how often it came.
  static let trouble = evidence(role: { $0.firstTrouble.map { $0.moment.kind.role } ?? .dim }) {
    evidence, cell, width in
    guard let (moment, count) = evidence.firstTrouble else { return "." }
    let text = moment.troubleText ?? ""
    guard count > 1 else { return text }
    let often = " \(cell.shapes.times)\(Amounts.short(count))"
    return text.fitted(to: max(0, width - often.columns)) + often
  }

  static let strip = evidence(role: { _ in .text }) { evidence, cell, width in
    let strip = EvidenceStrip(evidence, of: cell.recording, cells: width)
    return String(strip?.cells.map { cell.shapes.shape(of: $0) } ?? [])
  }
}

extension EvidenceKind {
  fileprivate var role: Role {
    switch self {
    case .error: .error
    case .rage, .dead: .warning
    case .page, .action: .dim
    }
  }
}

extension Shapes {
  /// What stands out hides how much happened.
  fileprivate func shape(of cell: EvidenceStrip.Cell) -> Character {
    switch cell.mark {
    case .error?: "!"
    case .rage?: "*"
    case .dead?: "?"
    case .page?: "/"
    case nil: levels[min(max(0, cell.level), levels.count - 1)]
    }
  }
}
