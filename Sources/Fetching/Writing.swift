import Recordings

/// What writes change of what is known.
extension FetchActor {
  /// The lists of these recordings may be others now, also where the write failed: it may have been carried out.
  func forgetHolding(_ ids: [RecordingID], in project: ProjectID) async {
    for id in ids { await holdings.forget(RowQuestion(project: project, recording: id)) }
  }

  func forgetDetail(_ id: RecordingID, in project: ProjectID) async {
    await details.forget(RowQuestion(project: project, recording: id))
  }

  /// Whether a playlist holds a recording; nil where that cannot be found out.
  func holds(_ project: ProjectID, _ playlist: PlaylistID, _ id: RecordingID) async -> Bool? {
    let holding = try? await allHolding(project, id, CallUrgency(.asked))
    return holding.map { $0.contains { $0.id == playlist } }
  }
}
