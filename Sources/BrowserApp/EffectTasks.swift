import Browser
import RecordingLibrary
import Recordings

/// The tasks under way: one a question to the server, the newest of a purpose replacing the one before; what
/// concerns the journal one after the other.
actor EffectTasks {
  private enum Purpose: Hashable {
    case load(LoadEffect.Purpose)
    case timeline(RecordingID)
    case list
  }

  private struct Question {
    let number: Int
    let task: Task<Void, Never>
  }

  private let library: RecordingLibrary
  private let timelines: OpenTimelines
  private let opener: LinkOpener
  private let mailbox: Mailbox
  private var questions: [Purpose: Question] = [:]
  private var lastNumber = 0
  /// Programs of the user's that run beside this one.
  private var programs: [Int: BackgroundProgram] = [:]
  /// The last effect on the journal; the next one waits for it.
  private var journal: Task<Void, Never>?

  init(library: RecordingLibrary, opener: LinkOpener, mailbox: Mailbox) {
    self.library = library
    timelines = OpenTimelines(library)
    self.opener = opener
    self.mailbox = mailbox
  }

  /// How many questions have no answer yet.
  var unanswered: Int { questions.count }

  /// Answers whether the journal holds what was decided.
  @discardableResult func run(_ effects: AsyncStream<Effect>) async -> JournalEnding {
    await library.listen { [mailbox] in mailbox.post(.noticed($0)) }
    for await effect in effects { start(effect) }
    for question in questions.values { question.task.cancel() }
    await journal?.value
    let closing = Task { [library] in await library.close() }
    return await withTaskCancellationHandler {
      await closing.value
    } onCancel: {
      closing.cancel()
    }
  }

  func start(_ effect: Effect) {
    switch effect {
    case .load(let effect):
      replace(.load(effect.purpose)) { [library] in .load(await library.answer(to: effect)) }
    case .list(.read(let request, let project, let list)):
      replace(.list) { [library, mailbox] in
        .list(await library.read(list, in: project, as: request, post: mailbox.post))
      }
    case .timeline(let effect): start(effect)
    case .list(.stop):
      questions[.list]?.task.cancel()
      mailbox.end(with: nil)
    case .cache(let effect):
      // Answered in moments, so nothing is ever cancelled; so is the quota.
      Task { [library, mailbox] in mailbox.end(with: .cache(await library.answer(to: effect))) }
    case .readQuota:
      Task { [library, mailbox] in mailbox.end(with: .quotaRead(await library.quota())) }
    // Nothing that the journal does is waited for: the first frame waits for this.
    case .journal(.recallPlace(let project)):
      Task { [library, mailbox] in
        mailbox.end(with: await library.answer(to: .recallPlace(project)).map(BrowserAction.journal))
      }
    case .journal(let effect): queue(effect)
    case .handOver(let handOver):
      Task { [opener, mailbox] in
        let outcome =
          switch handOver {
          case .browser(let link): await opener.open(link)
          case .clipboard(_, let text): await TmuxBuffer.copy(text)
          }
        mailbox.end(with: .handedOver(handOver, outcome))
      }
    case .program(.start(let number, let run)): start(number, run)
    case .program(.stop(let number)):
      programs[number]?.stop()
      mailbox.end(with: nil)
    // The loop's business.
    case .terminal, .quit, .openProject, .openProfile: mailbox.end(with: nil)
    }
  }

  private func start(_ number: Int, _ run: ProgramRun) {
    let program = BackgroundProgram()
    programs[number] = program
    Task { [mailbox, tasks = self] in
      let outcome = await program.run(run)
      await tasks.programEnded(number)
      mailbox.end(with: .programEnded(number, run, outcome))
    }
  }

  private func programEnded(_ number: Int) { programs[number] = nil }

  private func start(_ effect: TimelineEffect) {
    switch effect {
    case .read(let question, let priority):
      replace(.timeline(question.recording)) { [timelines, mailbox] in
        .timeline(await timelines.read(question, priority) { mailbox.post(.timeline($0)) })
      }
    case .unfold(let question, let entry):
      Task { [timelines, mailbox] in
        mailbox.end(with: .timeline(await timelines.unfold(question, entry)))
      }
    case .stop(let recording):
      questions[.timeline(recording)]?.task.cancel()
      mailbox.end(with: nil)
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
    journal = Task { [library, mailbox] in
      await before?.value
      mailbox.end(with: await library.answer(to: effect).map(BrowserAction.journal))
    }
  }
}
