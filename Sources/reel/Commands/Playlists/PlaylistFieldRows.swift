import Recordings
import Wording

/// A playlist as a table of its fields. What the server did not say has no row.
enum PlaylistFieldRows {
  static let columns = RecordingFields.columns

  static func rows(_ playlist: Playlist, in zone: Zone) -> [OutputRow] {
    fields(playlist, in: zone).filter { $0.1 != .unknown }.map { name, cell in
      OutputRow(
        cells: [.text(name), cell], raw: name == "id" ? playlist.raw : nil,
        id: name == "id" ? playlist.id.text : nil)
    }
  }

  private static func fields(_ playlist: Playlist, in zone: Zone) -> [(String, OutputCell)] {
    let count = playlist.count
    return [
      ("id", .text(playlist.id.text)), ("name", .text(playlist.title)), ("type", kind(playlist.kind)),
      ("derived_name", .of(playlist.derivedName, OutputCell.text)),
      ("description", playlist.description.isEmpty ? .unknown : .text(playlist.description)),
      ("pinned", .flag(playlist.pinned)),
      ("recordings", .of(count) { $0.hasMore ? .text("\($0.count)+") : .text("\($0.count)") }),
      ("unwatched", .of(count?.unwatched) { .text("\($0)") }),
      ("created", .of(playlist.createdAt, OutputCell.moment)),
      ("created_by", .of(playlist.createdBy) { .text($0.emailOrName) }),
      ("modified", .of(playlist.lastModifiedAt, OutputCell.moment)),
      ("modified_by", .of(playlist.lastModifiedBy) { .text($0.emailOrName) }),
      ("filter", filter(playlist, in: zone)),
    ]
  }

  private static func kind(_ kind: PlaylistKind) -> OutputCell {
    switch kind {
    case .collection: .text("collection")
    case .savedFilter: .text("filters")
    case .synthetic: .text("synthetic")
    }
  }

  /// The words of a saved filter, as far as there are some for it.
  private static func filter(_ playlist: Playlist, in zone: Zone) -> OutputCell {
    guard playlist.kind == .savedFilter, let line = try? FilterLine(savedFilter: playlist.filters, in: zone)
    else { return .unknown }
    return line.text.isEmpty ? .unknown : .text(line.text)
  }
}
