import Recordings
import Wording

/// A playlist in one sentence, before something is done to it.
enum PlaylistPreview {
  static func sentence(_ playlist: Playlist) -> String {
    let author = playlist.createdBy.map { ", created by \($0.emailOrName)" } ?? ""
    return "“\(playlist.title)” (\(playlist.id.text)): \(contents(playlist))\(author)"
      + (playlist.pinned ? ", pinned." : ".")
  }

  private static func contents(_ playlist: Playlist) -> String {
    let count = playlist.count.map { Amounts.counted($0.count, "recording") + ($0.hasMore ? " or more" : "") }
    return switch playlist.kind {
    case .collection: "a collection of \(count ?? "unknown size")"
    case .savedFilter: "a saved filter" + (count.map { " that finds \($0)" } ?? "")
    case .synthetic: "a built-in list"
    }
  }
}
