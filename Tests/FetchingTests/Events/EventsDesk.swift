import Foundation
import Recordings
import Synchronization
import Testing

@testable import Fetching

/// Answers questions about events by a rule, and remembers them.
final class EventsDesk: Sendable {
  typealias Rule = @Sendable (EventsQuery) throws(FetchFailure) -> EventsAnswer

  private let asked = Mutex<[EventsQuery]>([])
  private let rule: Rule

  init(_ rule: @escaping Rule) { self.rule = rule }

  var queries: [EventsQuery] { asked.withLock { $0 } }

  /// The ids of each question about rows, in their order.
  var sessions: [String] {
    queries.filter { $0.subject == .telling }.map { $0.sessions.map(\.text).joined(separator: " ") }
  }

  func answer(_ query: EventsQuery) throws(FetchFailure) -> EventsAnswer {
    asked.withLock { $0.append(query) }
    return try rule(query)
  }
}

extension QueriedEvent {
  static func error(_ text: String, in session: String, uuid: String? = nil, time: Int64 = 1_000) -> Self {
    QueriedEvent(
      uuid: uuid, session: RecordingID(session),
      event: AnalyticsEvent(name: "$exception", time: time, text: text))
  }
}

extension SessionSpan {
  /// A minute that ended so many seconds before the clock's now.
  static func ended(_ id: String, ago seconds: TimeInterval, _ clock: StillClock) -> Self {
    let end = clock.now.addingTimeInterval(-seconds)
    return SessionSpan(id: RecordingID(id), start: end.addingTimeInterval(-60), end: end)
  }
}

extension EventsDesk {
  func fetching(
    _ clock: StillClock, cache: CachePlace? = nil, _ change: (inout FetchCalls) -> Void = { _ in }
  )
    -> FetchActor
  {
    var calls = FetchCalls.unexpected
    calls.events = { (_, query) throws(FetchFailure) in try self.answer(query) }
    change(&calls)
    return FetchActor(calls: calls, clock: clock.clock, cache: cache)
  }
}
