import Browser
import Recordings

/// The tasks under way: one a question to the server, the newest of a purpose replacing the one before; what
/// concerns the journal one after the other.
actor EffectTasks {
  private enum Purpose: Hashable {
    case load(LoadEffect.Purpose)
    case collect
  }

  private struct Question {
    let number: Int
    let task: Task<Void, Never>
  }

  private let source: RecordingSource
  private let opener: LinkOpener
  private let mailbox: Mailbox
  private var questions: [Purpose: Question] = [:]
  private var lastNumber = 0
  /// The last effect on the journal; the next one waits for it.
  private var journal: Task<Void, Never>?

  init(source: RecordingSource, opener: LinkOpener, mailbox: Mailbox) {
    self.source = source
    self.opener = opener
    self.mailbox = mailbox
  }

  /// How many questions have no answer yet.
  var unanswered: Int { questions.count }

  func run(_ effects: AsyncStream<Effect>) async {
    await source.listen { [mailbox] in mailbox.post(.noticed($0)) }
    for await effect in effects { start(effect) }
    for question in questions.values { question.task.cancel() }
    await journal?.value
    let closing = Task { [source] in
      await source.journal.close()
      await source.cache.close()
    }
    await withTaskCancellationHandler {
      await closing.value
    } onCancel: {
      closing.cancel()
    }
  }

  func start(_ effect: Effect) {
    switch effect {
    case .load(let effect):
      replace(.load(effect.purpose)) { [source] in .load(await source.answer(to: effect)) }
    case .collect(let request, let project, let listing, let place):
      replace(.collect) { [source] in
        .collected(request, await source.pageToCollect(project, listing, place))
      }
    case .cache(let effect):
      // Answered in moments, so nothing is ever cancelled; so is the quota.
      Task { [source, mailbox] in mailbox.end(with: .cache(await source.cache.answer(to: effect))) }
    case .readQuota:
      Task { [source, mailbox] in mailbox.end(with: .quotaRead(await source.quota())) }
    case .journal(let effect): queue(effect)
    case .handOver(let handOver): mailbox.end(with: .handedOver(handOver, opener.open(handOver)))
    // The loop's business.
    case .terminal, .quit: mailbox.end(with: nil)
    }
  }

  private func replace(_ purpose: Purpose, _ answer: @escaping @Sendable () async -> BrowserAction) {
    questions[purpose]?.task.cancel()
    lastNumber += 1
    let number = lastNumber
    let task = Task { [mailbox, tasks = self] in
      let action = await answer()
      await tasks.answered(number, purpose)
      mailbox.end(with: action)
    }
    questions[purpose] = Question(number: number, task: task)
  }

  /// A question that a newer one has replaced leaves the newer one alone.
  private func answered(_ number: Int, _ purpose: Purpose) {
    if questions[purpose]?.number == number { questions[purpose] = nil }
  }

  private func queue(_ effect: JournalEffect) {
    let before = journal
    journal = Task { [source, mailbox] in
      await before?.value
      mailbox.end(with: await source.journal.answer(to: effect).map(BrowserAction.journal))
    }
  }
}
