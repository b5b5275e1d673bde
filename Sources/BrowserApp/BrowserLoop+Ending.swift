package import Browser
import Foundation
package import Recordings

/// What became of the user's changes, when the loop has ended.
extension BrowserLoop {
  /// How many changes the server has not confirmed.
  package var unconfirmed: Int { store.state.filing.unconfirmed }

  /// The state to go on with in another project.
  package func state(in project: Project) -> BrowserState {
    store.state.opened(project, numbersFrom: JournalNumbers.ofThisRun().last)
  }

  /// The state to go on with under other settings, or under the same.
  package func state(with settings: BrowserSettings? = nil) -> BrowserState {
    var settings = settings ?? store.state.settings
    settings.numbersFrom = JournalNumbers.ofThisRun().last
    return store.state.begunAnew(settings)
  }

  /// How many of them are in the journal.
  package var recorded: Int {
    let count = store.state.filing.pending.recordedCount + store.state.filing.further
    return max(0, count - removed.writes.count - removed.further)
  }

  /// Steps that the journal has not recorded yet.
  package var unrecordedSteps: Set<StepID> { store.state.filing.pending.unrecorded }

  package func title(of playlist: PlaylistID) -> String? { store.state.playlists[playlist]?.title }

  /// Takes in what was answered after the loop ended.
  package func takeLateAnswers() {
    for action in mailbox.drain() {
      switch action {
      case .noticed(.journal): break
      case .journal(.recorded(let step, let failure)): if failure != nil { lose([step]) }
      case .started, .terminal, .terminalAnswered, .resized, .deadlinePassed, .clockSet, .suspendRefused,
        .noticed, .journal,
        .load, .list, .timeline, .cache, .quotaRead, .handedOver, .edited, .programEnded:
        continue
      }
      _ = store.send(action, at: Date())
    }
  }

  /// What is not recorded by now never will be.
  package func end(recorded: Set<StepID>) {
    for step in unrecordedSteps.intersection(recorded) {
      _ = store.send(.journal(.recorded(step, nil)), at: Date())
    }
    lose(unrecordedSteps)
  }

  /// What was recorded is not there any more, as far as the journal says.
  package func end(as ending: JournalEnding) {
    switch ending {
    case .kept: removed = ([], 0)
    case .lacks(let count): removed = ([], count)
    case .lost: removed = (store.state.filing.pending.recordedWrites, store.state.filing.further)
    }
  }

  private func lose(_ steps: Set<StepID>) { lost += store.state.filing.pending.writes(of: steps) }
}
