import Browser
import RecordingLibrary
import Recordings
import Wording

/// What `reel playlist merge` is asked for, and how it is done: by the rules of the panes.
struct PlaylistMerging: Sendable {
  private struct Merge {
    var source: Playlist
    var outcome: CollectionCopying.Outcome
  }

  var sources: [String]
  var target: String
  var isConfirmed: Bool
  var options: WritingOptions

  func run(_ session: CommandSession) async throws(CommandFailure) {
    let writing = try await Writing.begin(session, options)
    guard !writing.isOffline else { throw .ended(.unanswered) }
    let target = try await writing.collection(named: target)
    var merges: [Merge] = []
    for name in sources {
      let source = try await writing.collection(named: name)
      guard source.id != target.id else {
        throw .refused(["reel: “\(source.title)” cannot be merged into itself."], .usage)
      }
      guard !merges.contains(where: { $0.source.id == source.id }) else { continue }
      merges.append(Merge(source: source, outcome: try await outcome(source, target, writing)))
    }
    session.notes.say(merges.flatMap { Self.preview($0, target) })
    let hasWork = merges.contains { $0.outcome != .nothing }
    if hasWork, !isConfirmed { try Confirming.mayGoOn("Merge?", session.notes) }
    var report = DecisionReport(writing)
    for merge in merges { try await decide(merge, PlaylistReference(target), writing, &report) }
    try await report.finish()
  }

  /// What a collection shows is counted before anything is decided.
  private func outcome(
    _ source: Playlist, _ target: Playlist, _ writing: Writing
  ) async throws(CommandFailure) -> CollectionCopying.Outcome {
    let found = try await ListedRecordings(writing: writing).found(.collection(source.id))
    if Task.isCancelled { throw .library(.fetch(.cancelled)) }
    let copying = CollectionCopying(
      of: PlaylistReference(source), to: .collection(PlaylistReference(target)), isMerging: true)
    return copying.outcome(
      finding: found.recordings.map(\.id), held: source.counts.collection.count)
  }

  private static func preview(_ merge: Merge, _ target: Playlist) -> [String] {
    switch merge.outcome {
    case .nothing: ["reel: “\(merge.source.title)” shows no recordings, and stays."]
    case .copies(let ids, let note):
      [
        "reel: \(Amounts.counted(ids.count, "recording")) of “\(merge.source.title)” go into “\(target.title)”"
          + (note.map { "; \($0)." } ?? ".")
      ]
    case .merges(let ids):
      [
        "reel: \(Amounts.counted(ids.count, "recording")) of “\(merge.source.title)” go into “\(target.title)”, and "
          + "“\(merge.source.title)” (\(merge.source.id.text)) is deleted."
      ]
    }
  }

  private func decide(
    _ merge: Merge, _ target: PlaylistReference, _ writing: Writing, _ report: inout DecisionReport
  ) async throws(CommandFailure) {
    let (source, project) = (merge.source, writing.project)
    if Task.isCancelled { throw .library(.fetch(.cancelled)) }
    switch merge.outcome {
    case .nothing:
      report.reject(source.title, change: "merge", "it shows no recordings", .failed)
    case .copies(let ids, _):
      let outcome = try await writing.decide { (library) throws(LibraryFailure) in
        try await library.copy(ids, of: PlaylistReference(source), to: target, in: project, writing.sending)
      }
      report.add(
        outcome,
        JournalWording.sentence(
          .copy(from: source.title, to: target.title), recordings: ids.count, arrow: "->"))
      report.reject(source.title, change: "merge", "not all of it could be copied, so it stays", .failed)
    case .merges(let ids):
      let outcome = try await writing.decide { (library) throws(LibraryFailure) in
        try await library.merge(ids, of: source, into: target, in: project, writing.sending)
      }
      report.add(
        outcome,
        JournalWording.sentence(
          .merge(from: source.title, into: target.title), recordings: ids.count, arrow: "->"))
    }
  }
}
