import Foundation
import PostHogAPI
import Recordings

extension FetchActor {
  /// Page after page, each behind the last row of the one before. Rows that come twice are counted once.
  /// `refusals`: how many were known when it was decided to ask.
  func allEvents(
    _ project: ProjectID, _ query: EventsQuery, mostPages: Int, refusals: Int, _ priority: CallPriority
  ) async throws(FetchFailure) -> ReadEvents {
    var read = ReadEvents()
    var seen: Set<String> = []
    var query = query
    for _ in 0..<mostPages {
      let page = try await eventsPage(project, query, refusals: refusals, priority)
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
    _ project: ProjectID, _ query: EventsQuery, refusals: Int, _ priority: CallPriority
  ) async throws(FetchFailure) -> EventsPage {
    let answer = try await perform(.reading(.queries), priority) { () throws(FetchFailure) in
      try await self.sendQuestion(project, query, refusals: refusals)
    }
    switch answer {
    case .page(let page): return page
    case .later(let id): return try await laterPage(project, query, id: id, priority)
    }
  }

  /// What is learnt is known before the next one has its turn: while this one waited for its own, another one may
  /// have learnt that asking is no use.
  private func sendQuestion(
    _ project: ProjectID, _ query: EventsQuery, refusals: Int
  ) async throws(FetchFailure) -> EventsAnswer {
    if eventsAccess.refusals > refusals, let refusal = eventsAccess.latest { throw refusal }
    do throws(FetchFailure) {
      let answer = try await calls.events(project, query)
      if eventsAccess.refusals == refusals { eventsAccess.succeeded() }
      return answer
    } catch {
      eventsAccess.learn(from: error, at: clock.now())
      throw error
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
