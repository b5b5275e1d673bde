import Browser
import Foundation
import RecordingLibrary
import Recordings
import Replay

/// The timeline of one recording while it is read, and afterwards for what an unfolded line tells.
actor OpenTimeline {
  private let post: @Sendable (TimelineAnswer) -> Void
  private var question: TimelineQuestion
  private var reader = TimelineReader()
  private var record = TimelineRecord()
  /// Where reading goes on, if it grew.
  private var read = SnapshotsRead()
  private(set) var isReading = false
  private var isReadAhead = false
  private var hasNewEvents = false
  /// When lines were told last, and how long they took to make.
  private var lastPost: ContinuousClock.Instant?
  private var cost: Duration = .zero

  /// So often at most are lines told that arrive one after the other.
  private static let pause: Duration = .milliseconds(150)

  init(_ question: TimelineQuestion, post: @escaping @Sendable (TimelineAnswer) -> Void) {
    self.question = question
    self.post = post
    if let span = question.span {
      let milliseconds = { (date: Date) in Int64(clamping: date.timeIntervalSince1970 * 1000) }
      reader.builder.bounds = milliseconds(span.start)...milliseconds(max(span.start, span.end))
    }
  }

  /// Reads all of it, or what is new since the last time. What is read is told as it comes; answers what is
  /// told last.
  func read(
    _ library: RecordingLibrary, _ question: TimelineQuestion, _ priority: Priority
  ) async -> TimelineAnswer {
    isReading = true
    isReadAhead = priority.isAutomatic
    defer { isReading = false }
    self.question = question
    let document = record.document
    record = TimelineRecord()
    record.document = document
    reader.builder.holes = []
    var ended: TimelineRecord.Reading
    do throws(LibraryFailure) {
      read = try await library.snapshots(
        of: question.recording, in: question.project, after: read, priority
      ) { [self] progress in
        await receive(progress)
      }
      ended = .ended
    } catch {
      ended = .failed(error.fetchFailure ?? .cancelled)
    }
    if Task.isCancelled { ended = .failed(.cancelled) }
    if ended == .ended {
      await addEvents(library, priority)
      makeDocument()
      await keepEvidence(library)
    }
    makeDocument()
    record.reading = ended
    record.waitsUntil = nil
    return .read(question.request, question.recording, record)
  }

  /// What an entry tells beyond its line; nothing where it is gone.
  func unfold(_ id: TimelineEntryID) -> [TimelineDetailLine] {
    guard let entry = record.document?.entry(id) else { return [] }
    return TimelineDetail.text(of: entry, in: reader.snapshots)
  }

  private func receive(_ progress: SnapshotProgress) -> Bool {
    record.waitsUntil = nil
    switch progress {
    // What came before is from the cache.
    case .planned(let calls): (record.calls, record.plannedCalls) = (0, calls)
    case .body(let body):
      reader.append(body)
      record.calls += 1
      hasNewEvents = true
      guard isDue else { return !Task.isCancelled }
      makeDocument()
    case .hole(let span, _):
      if let span { reader.builder.holes.append(TimelineHole(span)) }
      record.holes += 1
      hasNewEvents = true
    case .skipped(let kind): record.skipped.append(kind)
    case .waiting(let until, let failure):
      // What nobody asked for does not wait.
      if isReadAhead { return false }
      (record.waitsUntil, record.waitsFor) = (until, failure)
    }
    if !Task.isCancelled { post(.read(question.request, question.recording, record)) }
    return !Task.isCancelled
  }

  /// The first lines at once. Later ones so that most of the time is left for reading.
  private var isDue: Bool {
    guard let lastPost else { return true }
    return lastPost.duration(to: .now) >= max(Self.pause, cost * 4)
  }

  private func makeDocument() {
    guard hasNewEvents else { return }
    let begin = ContinuousClock.now
    record.document = TimelineDocument(reader.timeline, isOngoing: question.isOngoing)
    record.unreadable = reader.unreadable.sentence
    hasNewEvents = false
    lastPost = .now
    cost = begin.duration(to: .now)
  }

  /// What only the event store has. The lines are there without it.
  private func addEvents(_ library: RecordingLibrary, _ priority: Priority) async {
    guard question.asksEvents, let span = question.span else { return }
    // The lines do not wait for it.
    makeDocument()
    post(.read(question.request, question.recording, record))
    do throws(FetchFailure) {
      let known = try await library.source.sessionEvents(question.project, span, priority)
      record.observation = known.observation
      guard reader.builder.analytics != known.events else { return }
      reader.builder.analytics = known.events
      hasNewEvents = true
    } catch {
      record.eventsFailure = error
    }
  }

  /// For the rows: what went wrong is known now without asking again.
  private func keepEvidence(_ library: RecordingLibrary) async {
    guard let document = record.document, !document.timeline.entries.isEmpty else { return }
    let evidence = RecordingEvidence(timeline: document.timeline, isFinal: !question.isOngoing)
    record.evidence = evidence
    await library.source.cache.saveEvidence(question.project, question.recording, evidence)
  }
}
