import ArgumentParser
import RecordingLibrary
import Recordings
import Wording

/// What is said of a list besides its rows.
struct RecordingsNotes {
  let summary: ListSummary
  let length: Length
  let isTable: Bool

  var lines: [String] {
    var lines: [String] = []
    if summary.unreadable > 0 {
      lines.append("reel: \(Amounts.counted(summary.unreadable, "row")) cannot be read.")
    }
    switch summary.end {
    case .limit where length == .usual:
      lines.append("reel: the first \(LengthOptions.usual); --all prints all of them.")
    case .shownInPart(let count):
      lines.append("reel: the server shows no more of the \(Amounts.grouped(count)) in this collection.")
    case .whole where summary.rows == 0 && isTable: lines.append("reel: no recordings.")
    case .whole, .limit, .stopped: break
    }
    return lines
  }
}
