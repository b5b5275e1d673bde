package import Foundation

/// A session and when it took place. The event store scans everything where a question names no times.
package struct SessionSpan: Hashable, Sendable {
  package var id: RecordingID
  package var start: Date
  package var end: Date

  package init(id: RecordingID, start: Date, end: Date) {
    (self.id, self.start, self.end) = (id, start, end)
  }
}
