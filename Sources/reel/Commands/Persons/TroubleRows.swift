import Recordings
import Replay
import Wording

/// What went wrong in a recording, below its fields.
enum TroubleRows {
  /// Of so many the seconds are named.
  private static let mostTimes = 3

  static func rows(_ troubles: [TroubleGroup]) -> [OutputRow] {
    guard !troubles.isEmpty else { return [row("none")] }
    return troubles.map { row(text($0)) }
  }

  private static func row(_ text: String) -> OutputRow { OutputRow(cells: [.text("trouble"), .text(text)]) }

  private static func text(_ group: TroubleGroup) -> String {
    let times = group.offsets.prefix(mostTimes).map { Amounts.length($0 / 1000) }.joined(separator: " ")
    let more = group.offsets.count > mostTimes ? " …" : ""
    let count = group.count > 1 ? " ×\(group.count)" : ""
    return "\(times)\(more) \(group.kind.rawValue): \(group.text)\(count)"
  }

  static func json(_ troubles: [TroubleGroup]) -> JSONValue {
    .array(
      troubles.map { group in
        .object([
          "kind": .string(group.kind.rawValue), "text": .string(group.text), "count": .integer(group.count),
          "seconds": .array(group.offsets.map { .number(Double($0) / 1000) }),
        ])
      })
  }
}
