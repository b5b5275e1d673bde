import Foundation
import Recordings

/// One call serves all who ask the same question while its answer is on the way. Whoever asks while the
/// answer is fresh gets it again. A call is cancelled when the last who waited for it is gone.
actor SharedAnswers<Question: Hashable & Sendable, Answer: Sendable> {
  typealias Fetched = Result<Answer, FetchFailure>

  private struct Flight {
    var task: Task<Void, Never>
    var priority: CallPriority
    var waiters: [Int: CheckedContinuation<Fetched, Never>]
  }

  private var flights: [Int: Flight] = [:]
  /// The flight that newcomers join.
  private var current: [Question: Int] = [:]
  private var fresh: FreshAnswers<Question, Answer>
  private var counter = 0
  private let uptime: @Sendable () -> Duration

  /// `most`: how many answers are kept, `freshFor` how long each.
  init(
    most: Int = 128, uptime: @escaping @Sendable () -> Duration,
    freshFor: @escaping @Sendable (Question) -> Duration
  ) {
    fresh = FreshAnswers(most: most, freshFor: freshFor)
    self.uptime = uptime
  }

  /// The kept answer, the one on its way, or that of `call`, which is told how urgent it is by then.
  func answer(
    to question: Question, _ priority: Priority, call: @escaping @Sendable (CallPriority) async -> Fetched
  ) async throws(FetchFailure) -> Answer {
    if priority.asksAnew { invalidate(question) }
    if priority.takesKept, let kept = fresh.answer(to: question, at: uptime()) { return kept }
    counter += 1
    let waiter = counter
    let fetched: Fetched = await withTaskCancellationHandler {
      await withCheckedContinuation { join(question, priority, as: waiter, $0, call) }
    } onCancel: {
      Task { await self.leave(waiter) }
    }
    return try fetched.get()
  }

  /// For a question whose answer a write has changed: nothing kept of it is told again, and nobody joins a
  /// call that began before.
  func invalidate(_ question: Question) { invalidate { $0 == question } }

  /// The same for every question like these.
  func invalidate(where isStale: @Sendable (Question) -> Bool) {
    fresh.invalidate(where: isStale)
    current = current.filter { !isStale($0.key) }
  }

  /// How many wait for the call that newcomers would join.
  func waiting(for question: Question) -> Int {
    current[question].flatMap { flights[$0]?.waiters.count } ?? 0
  }

  private func join(
    _ question: Question, _ priority: Priority, as waiter: Int,
    _ resume: CheckedContinuation<Fetched, Never>, _ call: @escaping @Sendable (CallPriority) async -> Fetched
  ) {
    if Task.isCancelled {
      resume.resume(returning: .failure(.cancelled))
    } else if let number = current[question] {
      flights[number]?.waiters[waiter] = resume
      flights[number]?.priority.raise(to: priority)
    } else {
      let shared = CallPriority(priority)
      current[question] = waiter
      flights[waiter] = Flight(
        task: Task { await self.arrived(call(shared), question, waiter) }, priority: shared,
        waiters: [waiter: resume])
    }
  }

  private func arrived(_ fetched: Fetched, _ question: Question, _ number: Int) {
    guard let flight = flights.removeValue(forKey: number) else { return }
    if current[question] == number {
      current[question] = nil
      if case .success(let answer) = fetched { fresh.store(answer, to: question, at: uptime()) }
    }
    for waiter in flight.waiters.values { waiter.resume(returning: fetched) }
  }

  private func leave(_ waiter: Int) {
    guard let (number, flight) = flights.first(where: { $0.value.waiters[waiter] != nil }) else { return }
    flights[number]?.waiters.removeValue(forKey: waiter)?.resume(returning: .failure(.cancelled))
    guard flight.waiters.count == 1 else { return }
    flights[number] = nil
    if let question = current.first(where: { $0.value == number })?.key { current[question] = nil }
    flight.task.cancel()
  }
}
