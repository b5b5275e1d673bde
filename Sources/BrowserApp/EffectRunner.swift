package import Browser
package import Recordings

/// Does what the store asks for, off the loop: one task a question, the newest of a purpose replacing the one
/// before; what concerns the journal one after the other. Answers go to the mailbox.
package final class EffectRunner: Sendable {
  private let mailbox: Mailbox
  private let effects: AsyncStream<Effect>.Continuation
  private let running: Task<Void, Never>

  package init(source: RecordingSource, opener: LinkOpener, mailbox: Mailbox) {
    self.mailbox = mailbox
    let (stream, continuation) = AsyncStream.makeStream(of: Effect.self)
    effects = continuation
    running = Task.detached {
      let tasks = EffectTasks(source: source, opener: opener, mailbox: mailbox)
      await tasks.run(stream)
    }
  }

  /// Takes an effect; never waits.
  package func run(_ effect: Effect) {
    mailbox.begin()
    effects.yield(effect)
  }

  /// Ends all reading at once, waits until every decision is on disk, and gives what is being sent until `limit` to
  /// get its answer.
  package func finish(within limit: Duration) async {
    effects.finish()
    let timer = Task { [running] in
      try? await Task.sleep(for: limit)
      running.cancel()
    }
    await running.value
    timer.cancel()
  }
}

/// The tasks under way.
private actor EffectTasks {
  /// What an effect is for: a newer one of the same purpose makes the older one pointless.
  private enum Purpose: Hashable {
    case account, playlists, recordings, collector
    case detail(RecordingID)
    case holding(RecordingID)
  }

  private let source: RecordingSource
  private let opener: LinkOpener
  private let mailbox: Mailbox
  private var reads: [Purpose: Task<Void, Never>] = [:]
  /// The last effect on the journal; the next one waits for it.
  private var journal: Task<Void, Never>?

  init(source: RecordingSource, opener: LinkOpener, mailbox: Mailbox) {
    self.source = source
    self.opener = opener
    self.mailbox = mailbox
  }

  func run(_ effects: AsyncStream<Effect>) async {
    await source.tell { [mailbox] in mailbox.post(.noticed($0)) }
    for await effect in effects { start(effect) }
    for task in reads.values { task.cancel() }
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

  private func start(_ effect: Effect) {
    switch effect {
    case .loadAccount, .loadPlaylists, .loadRecordings, .loadRecording, .loadMembership, .collect:
      read(effect)
    case .readCache, .readCachedRecording, .readCachedPlaylists, .readCachedProject, .clearCache,
      .lookAtQuota:
      readCache(effect)
    case .openJournal, .prepareJournal, .record, .undo, .readJournal, .readDeleted, .changeJournal, .stop,
      .remember, .hurry:
      queue(effect)
    case .handOver(let handOver):
      mailbox.end(with: .handedOver(handOver, opener.open(handOver)))
    case .edit, .suspend, .repaint, .bell, .title, .quit: mailbox.end(with: nil)
    }
  }

  private func read(_ effect: Effect) {
    guard let purpose = Self.purpose(of: effect) else { return }
    reads[purpose]?.cancel()
    reads[purpose] = Task { [source, mailbox] in
      mailbox.end(with: await source.answer(to: effect))
    }
  }

  private static func purpose(of effect: Effect) -> Purpose? {
    switch effect {
    case .loadAccount: .account
    case .loadPlaylists: .playlists
    case .loadRecordings: .recordings
    case .collect: .collector
    case .loadRecording(_, let id, _): .detail(id)
    case .loadMembership(_, let id, _): .holding(id)
    case .openJournal, .prepareJournal, .record, .undo, .readJournal, .readDeleted, .changeJournal, .stop,
      .remember, .hurry, .lookAtQuota,
      .readCache, .readCachedRecording, .readCachedPlaylists, .readCachedProject, .clearCache, .edit,
      .handOver,
      .suspend, .repaint, .bell, .title, .quit:
      nil
    }
  }

  /// Answered in moments, so nothing is ever cancelled.
  private func readCache(_ effect: Effect) {
    Task { [source, mailbox] in mailbox.end(with: await source.answer(to: effect)) }
  }

  private func queue(_ effect: Effect) {
    let before = journal
    journal = Task { [source, mailbox] in
      await before?.value
      mailbox.end(with: await source.journal.answer(to: effect))
    }
  }
}
