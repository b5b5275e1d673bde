package import Browser
package import RecordingLibrary
package import Recordings

/// Does what the store asks for, off the loop, in the order given. Answers go to the mailbox.
package final class EffectRunner: Sendable {
  private let mailbox: Mailbox
  private let effects: AsyncStream<Effect>.Continuation
  private let running: Task<JournalEnding, Never>

  package init(library: RecordingLibrary, opener: LinkOpener, mailbox: Mailbox) {
    self.mailbox = mailbox
    let (stream, continuation) = AsyncStream.makeStream(of: Effect.self)
    effects = continuation
    running = Task.detached {
      let tasks = EffectTasks(library: library, opener: opener, mailbox: mailbox)
      return await tasks.run(stream)
    }
  }

  /// Takes an effect; never waits.
  package func run(_ effect: Effect) {
    mailbox.begin()
    effects.yield(effect)
  }

  /// Ends all reading at once, waits until every decision is on disk, and gives what is being sent until
  /// `limit` to get its answer. Answers whether the journal holds what was decided.
  @discardableResult package func finish(within limit: Duration) async -> JournalEnding {
    effects.finish()
    let timer = Task { [running] in
      try? await Task.sleep(for: limit)
      running.cancel()
    }
    defer { timer.cancel() }
    return await running.value
  }
}
