import Foundation
import PostHogAPI
import Recordings

/// All that was read for a question, in pages.
struct ReadEvents: Sendable {
  var events: [QueriedEvent] = []
  var unreadable = 0
  /// False where there are more than are read.
  var isComplete = false
  /// The time of the last event.
  var reached: Int64?
}

extension FetchActor {
  /// Page after page, each behind the last row of the one before. Rows that come twice are counted once.
  func allEvents(
    _ project: ProjectID, _ query: EventsQuery, mostPages: Int, _ priority: CallPriority
  ) async throws(FetchFailure) -> ReadEvents {
    var read = ReadEvents()
    var seen: Set<String> = []
    var query = query
    for _ in 0..<mostPages {
      let page = try await eventsPage(project, query, priority)
      read.events += page.events.filter { event in event.uuid.map { seen.insert($0).inserted } ?? true }
      read.unreadable = read.unreadable.addingSaturating(page.unreadable)
      read.reached = page.events.last?.event.time ?? read.reached
      guard let next = page.next, next != query.after else {
        read.isComplete = page.next == nil && !page.isCut
        break
      }
      query.after = next
    }
    return read
  }

  private func eventsPage(
    _ project: ProjectID, _ query: EventsQuery, _ priority: CallPriority
  ) async throws(FetchFailure) -> EventsPage {
    let answer: EventsAnswer
    do throws(FetchFailure) {
      answer = try await perform(.reading(.queries), priority) { [calls] () throws(FetchFailure) in
        try await calls.events(project, query)
      }
    } catch {
      eventsAccess.learn(from: error, at: clock.now())
      throw error
    }
    switch answer {
    case .page(let page): return page
    case .later(let id): return try await laterPage(project, query, id: id, priority)
    }
  }

  /// An answer that comes later is asked for now and then, for a minute. The server itself gives up a query
  /// after ten seconds, and lets it wait for thirty.
  private func laterPage(
    _ project: ProjectID, _ query: EventsQuery, id: String, _ priority: CallPriority
  ) async throws(FetchFailure) -> EventsPage {
    var wait = Duration.milliseconds(500)
    var waited = Duration.zero
    while waited < .seconds(60) {
      await clock.sleep(wait)
      if Task.isCancelled { throw .cancelled }
      waited += wait
      wait = min(wait * 2, .seconds(4))
      if case .page(let page) = try await laterAnswer(project, query, id: id, priority) { return page }
    }
    throw .busy(until: nil)
  }

  private func laterAnswer(
    _ project: ProjectID, _ query: EventsQuery, id: String, _ priority: CallPriority
  ) async throws(FetchFailure) -> EventsAnswer {
    do throws(FetchFailure) {
      return try await perform(.reading(.queries), priority) { [calls] () throws(FetchFailure) in
        try await calls.laterEvents(project, query, id)
      }
    } catch .notFound {
      // The server has forgotten the answer; that says nothing about the endpoint.
      throw .unreadable(.missing(field: "results"))
    }
  }
}
