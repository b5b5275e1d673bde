import Recordings

/// What writes change of what is known.
extension FetchActor {
  /// What a collection holds may be another now, also where the write failed: it may have been carried out.
  func forgetMembers(_ ids: [RecordingID], of playlist: PlaylistID, in project: ProjectID) async {
    for id in ids { await holdings.forget(RowQuestion(project: project, recording: id)) }
    await forgetPages(of: .collection(playlist), in: project)
    await forgetBuiltIn(in: project)
    await playlistPages.forget { $0.project == project }
  }

  /// Rows are viewed or gone: any list may show them, and count them.
  func forgetRows(_ ids: [RecordingID], in project: ProjectID) async {
    for id in ids {
      await details.forget(RowQuestion(project: project, recording: id))
      await holdings.forget(RowQuestion(project: project, recording: id))
    }
    await pages.forget { $0.project == project }
    await playlistPages.forget { $0.project == project }
  }

  /// A playlist is new, named anew, or gone.
  func forgetPlaylists(in project: ProjectID) async {
    await playlistPages.forget { $0.project == project }
    await holdings.forget { $0.project == project }
  }

  func forgetPages(of listing: RecordingListing, in project: ProjectID) async {
    await pages.forget { $0.project == project && $0.listing == listing }
  }

  /// The server fills its own lists by what is filed and viewed.
  private func forgetBuiltIn(in project: ProjectID) async {
    await pages.forget { question in
      guard case .synthetic = question.listing else { return false }
      return question.project == project
    }
  }

  /// Whether a playlist holds a recording; nil where that cannot be found out.
  func holds(_ project: ProjectID, _ playlist: PlaylistID, _ id: RecordingID) async -> Bool? {
    let holding = try? await allHolding(project, id, CallPriority(.user))
    return holding.map { $0.contains { $0.id == playlist } }
  }
}
