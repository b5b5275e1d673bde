import Recordings

extension FetchActor {
  func add(
    _ project: ProjectID, _ id: RecordingID, _ playlist: PlaylistID
  ) async throws(FetchFailure) {
    try await write(.writing, changing: holdings, RowQuestion(project: project, recording: id)) {
      [calls] () throws(FetchFailure) in try await calls.add(project, id, playlist)
    }
  }

  /// The server answers 500 for a recording that is no member, as it does for a removal that was carried out
  /// by an earlier try: whether it still is one decides.
  func remove(
    _ project: ProjectID, _ id: RecordingID, _ playlist: PlaylistID
  ) async throws(FetchFailure) {
    do {
      try await write(.writing, changing: holdings, RowQuestion(project: project, recording: id)) {
        [calls] () throws(FetchFailure) in try await calls.remove(project, id, playlist)
      }
    } catch {
      guard case .serverFailed(status: 500, _) = error, await isGone(project, id, from: playlist) else {
        throw error
      }
    }
  }

  func markViewed(_ project: ProjectID, _ id: RecordingID) async throws(FetchFailure) {
    try await write(.writing, changing: details, RowQuestion(project: project, recording: id)) {
      [calls] () throws(FetchFailure) in try await calls.markViewed(project, id)
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

  private func isGone(_ project: ProjectID, _ id: RecordingID, from playlist: PlaylistID) async -> Bool {
    guard let holding = try? await allHolding(project, id, CallUrgency(.asked)) else { return false }
    return !holding.contains { $0.id == playlist }
  }
}
