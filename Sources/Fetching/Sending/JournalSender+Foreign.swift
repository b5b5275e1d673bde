import Foundation
import RecordingCache
import Recordings

/// What others than this key's user left unsent.
extension JournalSender {
  /// Where others left something, the server is asked who this key's user is: another key of the same user
  /// goes on with it, anybody else is asked. While the server cannot be reached, nothing of it is sent.
  func lookForForeignDecisions() {
    guard isForeignUnknown, looksForForeign == nil, !isHeld, let project else { return }
    looksForForeign = Task {
      await lookForForeignDecisions(in: project)
      looksForForeign = nil
    }
  }

  private func lookForForeignDecisions(in project: ProjectID) async {
    do throws(JournalFailure) {
      guard try await journal().foreignDecisions(in: scope(project)) != nil else {
        return isForeignUnknown = false
      }
      if scope(project).decider.user == nil {
        // Where the server may not say it to this key, nobody is known to be the same user.
        do throws(FetchFailure) { _ = try await fetch.account() } catch { return }
      }
      guard self.project == project, !isHeld else { return }
      try await goOnWithOwn(in: project)
      isForeignUnknown = false
      guard let foreign = try await journal().foreignDecisions(in: scope(project)) else { return }
      await fetch.publish(.journal(.foreign(foreign)))
    } catch {
      await fetch.publish(.journal(.notKept(error)))
    }
  }

  private func goOnWithOwn(in project: ProjectID) async throws(JournalFailure) {
    let steps = try await takeOverUnsent(in: project)
    if !steps.isEmpty { await fetch.publish(.journal(.goesOn(steps, further: further))) }
  }

  /// What this user may send of programs that are gone is sent from now on.
  private func takeOverUnsent(in project: ProjectID) async throws(JournalFailure) -> [JournalStep] {
    // Behind a page that was read nothing may be added, or it would not be found.
    let isWhole = paging.isWhole
    let page = try await journal().adopt(in: scope(project), limit: isWhole ? UnsentPaging.size : .max)
    let steps = enqueueLeft(page.steps)
    if isWhole, page.next != nil {
      paging.begin(at: page.next)
      further = page.left
    }
    await refuseOrphans()
    sendNext()
    return steps
  }

  func settleForeign(
    _ project: ProjectID, _ choice: ForeignChoice
  ) async throws(JournalFailure) -> [JournalStep] {
    switch choice {
    case .leave: return []
    case .discard:
      try await journal().dropForeignDecisions(in: scope(project))
      return []
    case .send:
      try await journal().claimForeignDecisions(in: scope(project))
      return try await takeOverUnsent(in: project)
    }
  }
}

/// What is done about earlier runs when there is time for it.
extension JournalSender {
  /// Old names are taken out, and deletions that a program did not finish are looked at.
  func tidy(_ project: ProjectID) {
    let before = fetch.clock.now().addingTimeInterval(-Double(place.namesKept) * 86_400)
    Task {
      await lookAtInterruptedDeletions(in: project)
      do throws(JournalFailure) {
        try await journal().forgetNames(before: before)
      } catch {
        await fetch.publish(.journal(.notKept(error)))
      }
    }
  }
}
