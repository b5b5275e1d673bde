import Foundation
import Recordings
import Replay
import Terminal
import Wording

/// What is known of what happened in a recording before its timeline is read.
struct EvidenceLines {
  let evidence: RecordingEvidence
  let recording: Recording
  let times: String
  let width: Int

  private static let mostTroubles = 4

  var lines: [DetailLine] {
    let groups = troubles
    var lines = groups.prefix(Self.mostTroubles).map(line)
    let rest = groups.count - Self.mostTroubles
    let parts = [
      rest > 0 ? "\(rest) other troubles" : nil, amount(.page, "page"), amount(.rage, "rage click"),
      amount(.dead, "dead click"),
    ].compactMap { $0 }
    if !parts.isEmpty {
      lines += parts.joined(separator: ", ").wrapped(to: width).map { DetailLine($0, .dim) }
    }
    return lines
  }

  private func amount(_ kind: EvidenceKind, _ noun: String) -> String? {
    let count = evidence.count(of: kind)
    return count == 0 ? nil : count == 1 ? "1 \(noun)" : "\(Amounts.grouped(count)) \(noun)s"
  }

  /// By text, in the order of the first of each; errors before clicks that did nothing.
  private var troubles: [(text: String, moments: [EvidenceMoment])] {
    var groups: [(text: String, moments: [EvidenceMoment])] = []
    var places: [String: Int] = [:]
    for moment in evidence.moments {
      guard let text = moment.troubleText else { continue }
      if let place = places[text] {
        groups[place].moments.append(moment)
      } else {
        places[text] = groups.count
        groups.append((text, [moment]))
      }
    }
    let errors = groups.filter { $0.moments[0].kind == .error }
    return errors + groups.filter { $0.moments[0].kind != .error }
  }

  private func line(_ group: (text: String, moments: [EvidenceMoment])) -> DetailLine {
    let start = recording.startTime.map { Int64(clamping: $0.timeIntervalSince1970 * 1000) }
    let moments = start.map { start in
      group.moments.prefix(20).map { TimelineTime.clock(Int(clamping: max(0, $0.time - start))) }
    }
    return TroubleLine(
      group.text, count: group.moments.count, moments ?? [],
      group.moments[0].kind == .error ? .error : .warning, times: times, width: width
    ).line
  }
}
