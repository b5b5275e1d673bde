import Foundation
import Recordings

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
