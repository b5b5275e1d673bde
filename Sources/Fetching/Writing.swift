import Recordings

/// What writes change of what is known.
extension FetchActor {
  /// What a collection holds may be another now, also where the write failed: it may have been carried out.
  func invalidateMembers(_ ids: [RecordingID], of playlist: PlaylistID, in project: ProjectID) async {
    for id in ids { await holdings.invalidate(RowQuestion(project: project, recording: id)) }
    await invalidatePages(of: .collection(playlist), in: project)
    await invalidateBuiltIn(in: project)
    await playlistPages.invalidate { $0.project == project }
  }

  /// Rows are viewed or gone: any list may show them, and count them.
  func invalidateRows(_ ids: [RecordingID], in project: ProjectID) async {
    for id in ids {
      await details.invalidate(RowQuestion(project: project, recording: id))
      await holdings.invalidate(RowQuestion(project: project, recording: id))
    }
    await pages.invalidate { $0.project == project }
    await playlistPages.invalidate { $0.project == project }
  }

  /// A playlist is new, named anew, or gone.
  func invalidatePlaylists(in project: ProjectID) async {
    await playlistPages.invalidate { $0.project == project }
    await holdings.invalidate { $0.project == project }
  }

  func invalidatePages(of listing: RecordingListing, in project: ProjectID) async {
    await pages.invalidate { $0.project == project && $0.listing == listing }
  }

  /// The server fills its own lists by what is filed and viewed.
  private func invalidateBuiltIn(in project: ProjectID) async {
    await pages.invalidate { question in
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
