import Recordings

extension FetchActor {
  func add(
    _ project: ProjectID, _ id: RecordingID, _ playlist: PlaylistID
  ) async throws(FetchFailure) {
    do {
      try await write(.writing, changing: holdings, RowQuestion(project: project, recording: id)) {
        [calls] () throws(FetchFailure) in try await calls.add(project, id, playlist)
      }
    } catch {
      guard error.mayHaveHappened, await holds(project, playlist, id) == true else { throw error }
    }
  }

  /// The server answers 500 for a recording that is no member, as it does for a removal that was carried out by an
  /// earlier try: whether it still is one decides, here as for every write whose answer was lost.
  func remove(
    _ project: ProjectID, _ id: RecordingID, _ playlist: PlaylistID
  ) async throws(FetchFailure) {
    do {
      try await write(.writing, changing: holdings, RowQuestion(project: project, recording: id)) {
        [calls] () throws(FetchFailure) in try await calls.remove(project, id, playlist)
      }
    } catch {
      guard error.mayHaveHappened, await holds(project, playlist, id) == false else { throw error }
    }
  }

  func markViewed(_ project: ProjectID, _ id: RecordingID) async throws(FetchFailure) {
    do {
      try await write(.writing, changing: details, RowQuestion(project: project, recording: id)) {
        [calls] () throws(FetchFailure) in try await calls.markViewed(project, id)
      }
    } catch {
      guard error.mayHaveHappened, (try? await recording(project, id, .again))?.viewed == true else {
        throw error
      }
    }
  }

  /// Never sent twice: whether a call without an answer made a playlist, nobody knows.
  func createPlaylist(_ project: ProjectID, _ playlist: NewPlaylist) async throws(FetchFailure) -> Playlist {
    try await perform(.creating, CallUrgency(.asked)) { [calls] () throws(FetchFailure) in
      try await calls.createPlaylist(project, playlist)
    }
  }

  /// Forgets what was known before, also where the write failed: it may have been carried out.
  private func write<Question, Answer>(
    _ plan: CallPlan, changing answers: SharedAnswers<Question, Answer>, _ question: Question,
    _ send: @Sendable () async throws(FetchFailure) -> Void
  ) async throws(FetchFailure) {
    do throws(FetchFailure) {
      try await perform(plan, CallUrgency(.asked), send)
      await answers.forget(question)
    } catch {
      await answers.forget(question)
      throw error
    }
  }

  /// Nil where that cannot be found out.
  private func holds(_ project: ProjectID, _ playlist: PlaylistID, _ id: RecordingID) async -> Bool? {
    let holding = try? await allHolding(project, id, CallUrgency(.asked))
    return holding.map { $0.contains { $0.id == playlist } }
  }
}
