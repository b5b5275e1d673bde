import Foundation

/// A recording from its start to its end in cells of equal time: how much happened in each, and what stands out.
package struct EvidenceStrip: Hashable, Sendable {
  package enum Mark: Hashable, Sendable {
    case page, dead, rage, error
  }

  package struct Cell: Hashable, Sendable {
    /// From 0 for nothing to `levels` for the most that happened in one cell.
    package var level = 0
    /// What matters most of it.
    package var mark: Mark?
  }

  package static let levels = 7

  package private(set) var cells: [Cell]

  /// Nil where it is not known when the recording took place.
  package init?(_ evidence: RecordingEvidence, of recording: Recording, cells count: Int) {
    guard count > 0, let span = recording.sessionSpan else { return nil }
    let start = span.start.timeIntervalSince1970 * 1000
    let length = max(1, span.end.timeIntervalSince1970 * 1000 - start)
    cells = Array(repeating: Cell(), count: count)
    var counts = Array(repeating: 0, count: count)
    for moment in evidence.moments {
      // Clocks of visitors differ a little from the server's.
      let share = (Double(moment.time) - start) / length
      guard (-0.1...1.1).contains(share) else { continue }
      let index = min(max(0, Int(clamping: share * Double(count))), count - 1)
      counts[index] += 1
      cells[index].mark = [cells[index].mark, Mark(moment.kind)].compactMap { $0 }.max { $0.rank < $1.rank }
    }
    let most = counts.max() ?? 0
    for (index, count) in counts.enumerated() where count > 0 {
      cells[index].level = max(1, count * Self.levels / most)
    }
  }
}

extension EvidenceStrip.Mark {
  fileprivate init?(_ kind: EvidenceKind) {
    switch kind {
    case .page: self = .page
    case .dead: self = .dead
    case .rage: self = .rage
    case .error: self = .error
    case .action: return nil
    }
  }

  fileprivate var rank: Int {
    switch self {
    case .page: 0
    case .dead: 1
    case .rage: 2
    case .error: 3
    }
  }
}
