package import Browser
package import Recordings

/// Does what the store asks for, off the loop: one task a question, the newest of a purpose replacing the one
/// before, writes to the same recording in their order. Answers go to the mailbox.
package final class EffectRunner: Sendable {
  private let mailbox: Mailbox
  private let effects: AsyncStream<Effect>.Continuation
  private let running: Task<Void, Never>

  package init(source: RecordingSource, opener: LinkOpener, mailbox: Mailbox) {
    self.mailbox = mailbox
    let (stream, continuation) = AsyncStream.makeStream(of: Effect.self)
    effects = continuation
    running = Task.detached {
      let errands = Errands(source: source, opener: opener, mailbox: mailbox)
      await errands.run(stream)
    }
  }

  /// Takes an effect; never waits.
  package func run(_ effect: Effect) {
    mailbox.begin()
    effects.yield(effect)
  }

  /// Ends all reading at once, and gives what is being written until `limit` to get its answer.
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
private actor Errands {
  /// What an effect is for: a newer one of the same purpose makes the older one pointless.
  private enum Purpose: Hashable {
    case account, playlists, recordings
    case detail(RecordingID)
    case holding(RecordingID)
  }

  private let source: RecordingSource
  private let opener: LinkOpener
  private let mailbox: Mailbox
  private var reads: [Purpose: Task<Void, Never>] = [:]
  private var writes: [RecordingID: Task<Void, Never>] = [:]

  init(source: RecordingSource, opener: LinkOpener, mailbox: Mailbox) {
    self.source = source
    self.opener = opener
    self.mailbox = mailbox
  }

  func run(_ effects: AsyncStream<Effect>) async {
    await source.tell { [mailbox] in mailbox.post(.noticed($0)) }
    for await effect in effects { start(effect) }
    for task in reads.values { task.cancel() }
    let pending = Array(writes.values)
    await withTaskCancellationHandler {
      for write in pending { await write.value }
    } onCancel: {
      for write in pending { write.cancel() }
    }
  }

  private func start(_ effect: Effect) {
    switch effect {
    case .loadAccount, .loadPlaylists, .loadRecordings, .loadRecording, .loadHolding: read(effect)
    case .send(let id, let project, let write): send(id, project, write)
    case .handOver(let handOver):
      mailbox.end(with: .handedOver(handOver, opener.open(handOver)))
    case .suspend, .repaint, .quit: mailbox.end(with: nil)
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
    case .loadRecording(_, let id, _): .detail(id)
    case .loadHolding(_, let id, _): .holding(id)
    case .send, .handOver, .suspend, .repaint, .quit: nil
    }
  }

  private func send(_ id: WriteID, _ project: ProjectID, _ write: SentWrite) {
    guard let recording = write.recording else {
      // A creation touches no recording: nothing of before can be overtaken by it.
      writes[RecordingID("create \(id.number)")] = Task { await carryOut(id, project, write) }
      return
    }
    let before = writes[recording]
    writes[recording] = Task {
      await before?.value
      await carryOut(id, project, write)
    }
  }

  private func carryOut(_ id: WriteID, _ project: ProjectID, _ write: SentWrite) async {
    let result = await source.carryOut(write, in: project)
    mailbox.end(with: .writeSettled(id, result))
  }
}

extension SentWrite {
  fileprivate var recording: RecordingID? {
    switch self {
    case .add(let id, _), .remove(let id, _), .markViewed(let id): id
    case .create: nil
    }
  }
}
