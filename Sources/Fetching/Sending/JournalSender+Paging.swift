import RecordingCache
import Recordings

extension JournalSender {
  /// Reads the next page of what is to be sent, where there is room for it.
  func readMore() {
    guard queue.entries.count < UnsentPaging.size / 2, let position = paging.startReading(), let project
    else {
      return
    }
    Task { await readMore(from: position, in: project) }
  }

  private func readMore(from position: Int64, in project: ProjectID) async {
    let known = Set(queue.entries.map(\.id))
    do throws(JournalFailure) {
      let page = try await journal().unsent(from: position, limit: UnsentPaging.size)
      guard self.project == project else { return }
      let steps = enqueueLeft(page.steps, besides: known)
      let unknown = paging.pageRead(steps, next: page.next, last: page.last)
      further = page.left
      await stopAfterRefusals(in: page.steps)
      await refuseOrphans()
      if !unknown.isEmpty { await fetch.publish(.journal(.goesOn(unknown, further: page.left))) }
    } catch {
      paging.isReading = false
      await fetch.publish(.journal(.notKept(error)))
    }
    sendNext()
  }

  /// An addition of an earlier page may have been refused: what was to follow it waits for its user.
  private func stopAfterRefusals(in steps: [JournalStep]) async {
    for step in steps where step.entries.contains(where: \.write.takesAway) {
      guard let refused = try? await journal().refusedAdditions(of: step.id), !refused.isEmpty else {
        continue
      }
      await settle(stop(after: refused))
    }
  }
}

extension Write {
  /// Takes something out of a place that it may have been moved from.
  fileprivate var takesAway: Bool {
    switch self {
    case .remove: true
    case .change(_, let edit): edit.after.deleted == true
    case .add, .markViewed, .create, .delete: false
    }
  }
}
