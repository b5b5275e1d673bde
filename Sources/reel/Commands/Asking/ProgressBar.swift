import Recordings
import Wording

/// How far something is, in one line.
enum ProgressBar {
  private static let width = 24

  /// `[############            ] 120 of 240 recordings`
  static func text(done: Int, of total: Int?, noun: String) -> String {
    guard let total, total > 0 else { return Amounts.counted(done, noun) + "…" }
    let share = min(1, max(0, Double(done) / Double(total)))
    let filled = Int(clamping: share * Double(width))
    let bar = String(repeating: "#", count: filled) + String(repeating: " ", count: width - filled)
    return "[\(bar)] \(Amounts.grouped(done)) of \(Amounts.counted(total, noun))"
  }
}
