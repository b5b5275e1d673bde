/// A row of a page: a recording, or one that could not be read.
package enum RecordingRow: Hashable, Sendable {
  case recording(Recording)
  case unreadable(UnreadableRow)

  package var recording: Recording? {
    if case .recording(let recording) = self { recording } else { nil }
  }

  /// Does not unpack the whole recording.
  package var id: RecordingID? {
    if case .recording(let recording) = self { recording.id } else { nil }
  }

  package var isViewed: Bool {
    if case .recording(let recording) = self { recording.viewed == true } else { false }
  }
}
