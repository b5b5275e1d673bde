import Foundation
import Recordings

/// Sessions of one question, put together by when they took place: a call looks at all events between the first
/// and the last of its sessions.
enum SessionGroups {
  /// A gap that is cheaper to look through than another call.
  static let widestGap: TimeInterval = 86_400
  /// Rows of a page.
  static let mostSessions = 100
  /// Calls of one question; gaps that are too many for that are looked through, the smallest first.
  static let mostGroups = 12

  /// Each session once, in the order of time.
  static func groups(of sessions: [SessionSpan]) -> [[SessionSpan]] {
    var known: Set<RecordingID> = []
    let sorted = sessions.filter { known.insert($0.id).inserted }.sorted { $0.start < $1.start }
    guard !sorted.isEmpty else { return [] }
    var gaps: [(index: Int, length: TimeInterval)] = []
    var end = sorted[0].end
    for (index, session) in sorted.enumerated().dropFirst() {
      let length = session.start.timeIntervalSince(end)
      if length > widestGap { gaps.append((index, length)) }
      end = max(end, session.end)
    }
    let cuts = gaps.sorted { $0.length > $1.length }.prefix(mostGroups - 1).map(\.index).sorted()
    let ends = cuts + [sorted.count]
    return zip([0] + cuts, ends).flatMap { start, end in
      stride(from: start, to: end, by: mostSessions).map {
        Array(sorted[$0..<min(end, $0 + mostSessions)])
      }
    }
  }
}
