/// A row of a page: a recording, or one that could not be read.
package enum PageRow: Hashable, Sendable {
  case packed(PageRecording)
  case unreadable(UnreadableRow)

  package static func recording(_ recording: Recording) -> PageRow { .packed(PageRecording(recording)) }

  package var packed: PageRecording? {
    if case .packed(let row) = self { row } else { nil }
  }

  /// Built anew each time.
  package var recording: Recording? { packed?.recording }

  package var id: RecordingID? { packed?.id }

  package var isViewed: Bool { packed?.packed.read { $0[.viewed] } == true }
}
