import Browser
import RecordingLibrary
import Recordings

/// The timelines that were read last. Their bytes are kept for unfolding lines.
actor OpenTimelines {
  private let library: RecordingLibrary
  private var open: [(recording: RecordingID, timeline: OpenTimeline)] = []

  private static let most = 2

  init(_ library: RecordingLibrary) { self.library = library }

  /// Reads a timeline; what is told last is answered.
  func read(
    _ question: TimelineQuestion, _ priority: Priority, post: @escaping @Sendable (TimelineAnswer) -> Void
  ) async -> TimelineAnswer {
    if let kept = open.first(where: { $0.recording == question.recording })?.timeline, await !kept.isReading {
      return await kept.read(library, question, priority)
    }
    let timeline = OpenTimeline(question, post: post)
    add(timeline, question)
    return await timeline.read(library, question, priority)
  }

  /// Reads the recording again where its bytes are not kept any more.
  func unfold(_ question: TimelineQuestion, _ id: TimelineEntryID) async -> TimelineAnswer {
    let timeline: OpenTimeline
    if let kept = open.first(where: { $0.recording == question.recording }) {
      timeline = kept.timeline
    } else {
      timeline = OpenTimeline(question) { _ in }
      add(timeline, question)
      _ = await timeline.read(library, question, .user)
    }
    return .unfolded(question.recording, id, await timeline.unfold(id))
  }

  private func add(_ timeline: OpenTimeline, _ question: TimelineQuestion) {
    open.removeAll { $0.recording == question.recording }
    open.append((question.recording, timeline))
    if open.count > Self.most { open.removeFirst() }
  }
}
