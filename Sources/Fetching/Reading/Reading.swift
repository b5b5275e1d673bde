import PostHogAPI
import Recordings

extension FetchActor {
  func account() async throws(FetchFailure) -> Account {
    try await share(accounts, AccountQuestion(), .asked) { [calls] (actor, urgency) throws(FetchFailure) in
      let account = try await actor.perform(.reading(.general), urgency, calls.account)
      actor.copy?.keep(account.project)
      return account
    }
  }

  func playlists(
    _ project: ProjectID, _ query: PlaylistsQuery, _ urgency: FetchUrgency
  ) async throws(FetchFailure) -> PlaylistPage {
    let question = PlaylistsQuestion(project: project, query: query)
    return try await share(playlistPages, question, urgency) {
      [calls] (actor, urgency) throws(FetchFailure) in
      let page = try await actor.perform(.reading(.clickHouse), urgency) { () throws(FetchFailure) in
        try await calls.playlists(project, query)
      }
      actor.copy?.keep(page, query, in: project)
      return page
    }
  }

  func recordings(
    _ project: ProjectID, _ listing: RecordingListing, _ mark: PageMark?, _ urgency: FetchUrgency
  ) async throws(FetchFailure) -> RecordingPage {
    let question = PageQuestion(project: project, listing: listing, mark: mark)
    if urgency == .background { return try await pageOfAll(question) }
    // Pages by offset continue the first one as it stood then.
    if urgency == .again, mark == nil { await forgetPages(of: listing, in: project) }
    return try await share(pages, question, urgency) { (actor, urgency) throws(FetchFailure) in
      let page = try await actor.fetch(question, urgency)
      actor.copy?.keep(page, of: question)
      return page
    }
  }

  func fetch(
    _ question: PageQuestion, _ urgency: CallUrgency, _ steps: PageSteps = .untold
  ) async throws(FetchFailure) -> RecordingPage {
    let plan = CallPlan.reading(question.listing.bucket)
    var page = try await perform(plan, urgency) { [calls] () throws(FetchFailure) in
      try await calls.recordings(question.project, question.listing, question.mark, steps)
    }
    page.fetchedAt = clock.now()
    return page
  }

  func recording(
    _ project: ProjectID, _ id: RecordingID, _ urgency: FetchUrgency
  ) async throws(FetchFailure) -> Recording {
    let question = RowQuestion(project: project, recording: id)
    return try await share(details, question, urgency) { [calls] (actor, urgency) throws(FetchFailure) in
      do throws(FetchFailure) {
        let recording = try await actor.perform(.reading(.clickHouse), urgency) { () throws(FetchFailure) in
          try await calls.recording(project, id)
        }
        actor.copy?.keep(recording, in: project)
        return recording
      } catch {
        if error == .gone || error == .notFound { actor.copy?.forget([id], in: project) }
        throw error
      }
    }
  }

  func persons(_ project: ProjectID, _ query: PersonsQuery) async throws(FetchFailure) -> [Person] {
    let question = PersonsQuestion(project: project, query: query)
    return try await share(people, question, .asked) { [calls] (actor, urgency) throws(FetchFailure) in
      try await actor.perform(.reading(.clickHouse), urgency) { () throws(FetchFailure) in
        try await calls.persons(project, query)
      }
    }
  }

  func playlistsHolding(
    _ project: ProjectID, _ id: RecordingID, _ urgency: FetchUrgency
  ) async throws(FetchFailure) -> [Playlist] {
    let question = RowQuestion(project: project, recording: id)
    return try await share(holdings, question, urgency) { (actor, urgency) throws(FetchFailure) in
      try await actor.allHolding(project, id, urgency)
    }
  }

  /// Every page of them; built-in playlists come along whatever is asked, and are left out.
  func allHolding(
    _ project: ProjectID, _ id: RecordingID, _ urgency: CallUrgency
  ) async throws(FetchFailure) -> [Playlist] {
    var query = PlaylistsQuery.holding(id)
    query.limit = 500
    var playlists: [Playlist] = []
    while true {
      let asked = query
      let page = try await perform(.reading(.clickHouse), urgency) { [calls] () throws(FetchFailure) in
        try await calls.playlists(project, asked)
      }
      let known = Set(playlists.map(\.id))
      let new = page.playlists.filter { $0.kind != .synthetic && !known.contains($0.id) }
      playlists += new
      // A server that only repeats itself has said all.
      guard let next = page.nextOffset, next > query.offset, !new.isEmpty else { return playlists }
      query.offset = next
    }
  }

  private func share<Question: Hashable & Sendable, Answer: Sendable>(
    _ answers: SharedAnswers<Question, Answer>, _ question: Question, _ urgency: FetchUrgency,
    _ fetch: @escaping @Sendable (FetchActor, CallUrgency) async throws(FetchFailure) -> Answer
  ) async throws(FetchFailure) -> Answer {
    try await answers.answer(to: question, urgency) { urgency in
      do throws(FetchFailure) {
        return .success(try await fetch(self, urgency))
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
