package import Recordings
import Terminal

/// All of a collection into another one, counted before it is confirmed. Merging deletes the first one
/// afterwards.
package struct CollectionCopying: Hashable, Sendable {
  package private(set) var source: PlaylistReference
  package private(set) var target: Target
  package let isMerging: Bool

  package enum Target: Hashable, Sendable {
    case collection(PlaylistReference)
    /// Created with the same step.
    case new(String)

    package var title: String {
      switch self {
      case .collection(let playlist): playlist.title
      case .new(let name): name
      }
    }
  }

  /// What confirming does with what was found.
  package enum Outcome: Hashable, Sendable {
    case nothing
    /// `note`: what stays behind.
    case copies([RecordingID], note: String?)
    case merges([RecordingID])
  }

  package init(of source: PlaylistReference, to target: Target, isMerging: Bool) {
    (self.source, self.target, self.isMerging) = (source, target, isMerging)
  }

  /// `held`: how many the source holds according to the server; nil where it does not say. The source is
  /// deleted only where everything in it can be copied.
  package func outcome(finding found: [RecordingID], held: Int?) -> Outcome {
    guard isMerging else {
      let missing = max(0, (held ?? 0) - found.count)
      return found.isEmpty ? .nothing : .copies(found, note: missing > 0 ? Self.notShown(missing) : nil)
    }
    // An empty collection has no count. One that shows rows and has no count was not counted.
    let missing = held.map { max(0, $0 - found.count) } ?? (found.isEmpty ? 0 : nil)
    if missing == 0 { return .merges(found) }
    if found.isEmpty { return .nothing }
    let why = missing.map(Self.notShown) ?? "PostHog does not say how many it holds"
    return .copies(found, note: "\(why), so \(source.title) stays")
  }

  private static func notShown(_ missing: Int) -> String { "\(missing) more are not shown by PostHog" }

  /// The server named a list meanwhile.
  mutating func rename(_ provisional: PlaylistID, to id: PlaylistID) {
    if source.id == provisional { source.id = id }
    if case .collection(var playlist) = target, playlist.id == provisional {
      playlist.id = id
      target = .collection(playlist)
    }
  }
}

extension BrowserState {
  /// What confirming would do; nil while the rows are being counted.
  func outcome(of copying: CollectionCopying) -> CollectionCopying.Outcome? {
    guard let collector, collector.isDone else { return nil }
    let leaving = filing.pending.leaving(copying.source.id)
    return copying.outcome(
      finding: collector.found.map(\.id).filter { !leaving.contains($0) },
      held: playlists[copying.source.id]?.counts.collection.count)
  }
}
