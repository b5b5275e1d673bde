package import Recordings

/// What became of a step that was recorded.
package struct DecisionOutcome: Hashable, Sendable {
  package let step: StepID
  /// Where each write stands, in the order of the decision.
  package private(set) var entries: [JournalEntry]
  /// The playlist that was created or changed, as the server has it now.
  package private(set) var playlist: Playlist?
  /// What keeps the rest from being sent; nil while nothing does.
  package private(set) var outage: RetryNotice?
  /// How many writes are done, and how many need nothing more.
  package private(set) var done = 0
  package private(set) var settled = 0
  /// How often in turn the server could not be asked, without an answer in between.
  private var outages = 0
  private var places: [EntryID: Int] = [:]

  init(_ step: JournalStep) { self.init(step.id, step.entries) }

  /// Of a step those entries that are being sent.
  init(_ step: StepID, _ entries: [JournalEntry]) {
    (self.step, self.entries) = (step, entries)
    for (place, entry) in entries.enumerated() { places[entry.id] = place }
    done = entries.count { $0.state == .done }
    settled = entries.count(where: \.state.isSettled)
  }

  package var isSettled: Bool { settled == entries.count }

  /// In the journal, without an answer of the server.
  package var waiting: Int { entries.count - settled }

  /// Why writes were refused.
  package var problems: [EntryProblem] {
    entries.compactMap { if case .refused(let problem) = $0.state { problem } else { nil } }
  }

  /// Whether there is nothing to wait for: all is settled, or waiting would not help.
  var isOver: Bool {
    guard !isSettled, let outage else { return isSettled }
    return switch outage.failure.patience {
    case .endless: false
    case .short: outages >= Self.mostOutages
    case .none: true
    }
  }

  /// The sender waits up to a second after the first outage, and up to two after the second.
  private static let mostOutages = 3

  mutating func receive(_ notice: FetchNotice) {
    switch notice {
    case .journal(let news): receive(news)
    case .retrying(let retry):
      outage = retry
      outages += 1
    case .quota, .cache: break
    }
  }

  private mutating func receive(_ notice: JournalNotice) {
    switch notice {
    case .settled(let states):
      for (id, state) in states { settle(id, state) }
    case .created(let entry, _, let created), .changed(let entry, let created):
      if places[entry] != nil { playlist = created }
    case .answered, .notKept, .goesOn, .foreign, .interruptedDeletions: break
    }
  }

  private mutating func settle(_ id: EntryID, _ state: EntryState) {
    guard let place = places[id] else { return }
    let before = entries[place].state
    entries[place].state = state
    done += (state == .done ? 1 : 0) - (before == .done ? 1 : 0)
    settled += (state.isSettled ? 1 : 0) - (before.isSettled ? 1 : 0)
    (outage, outages) = (nil, 0)
  }
}

extension FetchFailure {
  fileprivate enum Patience { case endless, short, none }

  /// How long it is worth to wait for the server.
  fileprivate var patience: Patience {
    switch self {
    // The server says until when, or will have room.
    case .throttled, .busy: .endless
    // It may pass in a moment.
    case .offline, .serverFailed, .unreadable: .short
    case .missingScope, .keyNotSupported, .noKey, .keyRejected, .wrongRegion, .projectForbidden, .forbidden,
      .notFound, .projectNotFound, .gone, .refused, .queryTooHeavy, .queryQuotaSpent, .tls, .notPostHog,
      .redirectedElsewhere, .unreadableFilter, .cancelled:
      .none
    }
  }
}
