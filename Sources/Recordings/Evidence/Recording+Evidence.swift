import Foundation

extension Recording {
  /// When it took place, as far as its row tells; nil where that is not known.
  package var sessionSpan: SessionSpan? {
    guard let start = startTime else { return nil }
    let length = Double(max(0, duration ?? 0))
    return SessionSpan(id: id, start: start, end: max(endTime ?? start, start.addingTimeInterval(length)))
  }

  /// Seconds from its start to a moment of it.
  package func seconds(to moment: EvidenceMoment) -> Double? {
    startTime.map { Double(moment.time) / 1000 - $0.timeIntervalSince1970 }
  }
}
