import Foundation
import PostHogAPI
import Recordings
import Synchronization

extension FetchActor {
  func account(_ priority: Priority = .user) async throws(FetchFailure) -> Account {
    if priority == .refresh { permissions.forgetRefusals() }
    return try await share(accounts, AccountQuestion(), priority) {
      [calls] (actor, priority) throws(FetchFailure) in
      let priority = await actor.accountIsHeld ? CallPriority(.user, insists: true) : priority
      do throws(FetchFailure) {
        let account = try await actor.perform(.reading(.general), priority, calls.account)
        actor.cache?.save(account.project)
        await actor.learn(from: account.key)
        if let user = account.user?.id { actor.user.withLock { $0 = String(user) } }
        return account
      } catch {
        await actor.accountFailed(error)
        throw error
      }
    }
  }

  /// Asked anew each time: what the key may see changes.
  func project(_ id: ProjectID) async throws(FetchFailure) -> Project {
    let plan = CallPlan.reading(.general, with: .projectRead)
    return try await perform(plan, CallPriority(.user)) { [calls] () throws(FetchFailure) in
      try await calls.project(id)
    }
  }

  private func learn(from key: KeyInfo?) {
    permissions.learn(from: key)
    eventsAccess.learn(from: key)
  }

  /// Before the moment that was named only the user asks once more.
  private func accountFailed(_ failure: FetchFailure) {
    if case .throttled = failure { accountIsHeld = true } else { accountIsHeld = false }
  }

  func playlists(
    _ project: ProjectID, _ query: PlaylistsQuery, _ priority: Priority
  ) async throws(FetchFailure) -> PlaylistPage {
    let question = PlaylistsQuestion(project: project, query: query)
    return try await share(playlistPages, question, priority) {
      [calls] (actor, priority) throws(FetchFailure) in
      let plan = CallPlan.reading(.clickHouse, with: .playlistRead)
      let page = try await actor.perform(plan, priority) { () throws(FetchFailure) in
        try await calls.playlists(project, query)
      }
      actor.cache?.save(page, query, in: project)
      return page
    }
  }

  func playlist(_ project: ProjectID, _ id: PlaylistID) async throws(FetchFailure) -> Playlist {
    try await perform(.reading(.clickHouse), CallPriority(.user)) { [calls] () throws(FetchFailure) in
      try await calls.playlist(project, id)
    }
  }

  func recordings(
    _ project: ProjectID, _ listing: RecordingListing, _ mark: PageToken?, _ priority: Priority
  ) async throws(FetchFailure) -> RecordingPage {
    let question = PageQuestion(project: project, listing: listing, mark: mark)
    if priority == .background { return try await pageOfAll(question) }
    // Pages by offset continue the first one as it stood then.
    if priority.asksAnew, mark == nil { await invalidatePages(of: listing, in: project) }
    return try await share(pages, question, priority) { (actor, priority) throws(FetchFailure) in
      let page = try await actor.fetch(question, priority)
      actor.cache?.save(page, of: question)
      return page
    }
  }

  func fetch(
    _ question: PageQuestion, _ priority: CallPriority, _ steps: PageProgress = .unreported
  ) async throws(FetchFailure) -> RecordingPage {
    let plan = CallPlan.reading(question.listing.bucket, with: question.listing.scope)
    while true {
      do throws(FetchFailure) {
        var page = try await perform(plan, priority) { [calls] () throws(FetchFailure) in
          try await calls.recordings(question.project, question.listing, question.mark, steps)
        }
        page.fetchedAt = clock.now()
        if question.mark != nil { restarts[question.list] = nil }
        return page
      } catch {
        guard error.mayBeTheCursor, try await waitBeforeRestart(of: question, error, plan, priority) else {
          throw error
        }
      }
    }
  }

  /// The server failed at a page behind the first one. Answers whether to ask for the same page again; where
  /// the mark may be to blame the asker begins anew, at a first page that is asked for anew.
  private func waitBeforeRestart(
    of question: PageQuestion, _ failure: FetchFailure, _ plan: CallPlan, _ priority: CallPriority
  ) async throws(FetchFailure) -> Bool {
    guard let mark = question.mark else { return false }
    await invalidatePages(of: question.listing, in: question.project)
    let number = (restarts[question.list] ?? 0) + 1
    if number > CursorRecovery.mostRestarts {
      restarts[question.list] = nil
      return false
    }
    restarts[question.list] = number
    let wait = plan.policy.pause(beforeRestart: number, random: clock.random())
    if priority.isTriedAgain {
      publish(.retrying(RetryNotice(failure: failure, at: clock.now().addingTimeInterval(wait.inSeconds))))
    }
    await clock.sleep(wait)
    if Task.isCancelled { throw .cancelled }
    // A place in the list cannot be out of date as a cursor can.
    if case .offset = mark { return failure.mayBeTheQuery }
    return false
  }

  func recording(
    _ project: ProjectID, _ id: RecordingID, _ priority: Priority
  ) async throws(FetchFailure) -> Recording {
    let question = RowQuestion(project: project, recording: id)
    return try await share(details, question, priority) { [calls] (actor, priority) throws(FetchFailure) in
      do throws(FetchFailure) {
        let plan = CallPlan.reading(.clickHouse, with: .recordingRead)
        let recording = try await actor.perform(plan, priority) { () throws(FetchFailure) in
          try await calls.recording(project, id)
        }
        actor.cache?.save(recording, in: project)
        return recording
      } catch {
        if error == .gone || error == .notFound { actor.cache?.delete([id], in: project) }
        throw error
      }
    }
  }

  func persons(_ project: ProjectID, _ query: PersonsQuery) async throws(FetchFailure) -> PersonPage {
    let question = PersonsQuestion(project: project, query: query)
    return try await share(people, question, .user) { [calls] (actor, priority) throws(FetchFailure) in
      let plan = CallPlan.reading(.clickHouse, with: .personRead)
      return try await actor.perform(plan, priority) { () throws(FetchFailure) in
        try await calls.persons(project, query)
      }
    }
  }

  func playlistsHolding(
    _ project: ProjectID, _ id: RecordingID, _ priority: Priority
  ) async throws(FetchFailure) -> [Playlist] {
    let question = RowQuestion(project: project, recording: id)
    return try await share(holdings, question, priority) { (actor, priority) throws(FetchFailure) in
      try await actor.allHolding(project, id, priority)
    }
  }

  /// Every page of them; built-in playlists come along whatever is asked, and are left out.
  func allHolding(
    _ project: ProjectID, _ id: RecordingID, _ priority: CallPriority
  ) async throws(FetchFailure) -> [Playlist] {
    var query = PlaylistsQuery.holding(id)
    query.limit = 500
    var playlists: [Playlist] = []
    var seen: Set<PlaylistID> = []
    while true {
      let asked = query
      let plan = CallPlan.reading(.clickHouse, with: .playlistRead)
      let page = try await perform(plan, priority) { [calls] () throws(FetchFailure) in
        try await calls.playlists(project, asked)
      }
      let known = Set(playlists.map(\.id))
      let new = page.playlists.filter { $0.kind != .synthetic && !known.contains($0.id) }
      playlists += new
      // A server that only repeats itself has said all.
      let before = seen.count
      seen.formUnion(page.playlists.map(\.id))
      let bringsNew = seen.count > before || !page.unreadable.isEmpty
      guard let next = page.nextOffset, next > query.offset, bringsNew else { return playlists }
      query.offset = next
    }
  }

  func share<Question: Hashable & Sendable, Answer: Sendable>(
    _ answers: SharedAnswers<Question, Answer>, _ question: Question, _ priority: Priority,
    _ fetch: @escaping @Sendable (FetchActor, CallPriority) async throws(FetchFailure) -> Answer
  ) async throws(FetchFailure) -> Answer {
    try await answers.answer(to: question, priority) { priority in
      do throws(FetchFailure) {
        return .success(try await fetch(self, priority))
      } catch {
        return .failure(error)
      }
    }
  }
}

extension RecordingListing {
  /// The recordings list is limited by itself; the recordings of a playlist are an ordinary read.
  fileprivate var bucket: QuotaBucket {
    switch self {
    case .matching: .recordingsList
    case .collection, .synthetic: .clickHouse
    }
  }
}
