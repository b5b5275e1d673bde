import Recordings

/// A playlist as a row of a table.
enum PlaylistTableRow {
  static let columns = [
    OutputColumn(name: "id", title: "ID", least: 8, most: 40, isWhole: true, importance: 9),
    OutputColumn(name: "name", title: "NAME", least: 12, most: 48, importance: 8),
    OutputColumn(name: "type", title: "TYPE", least: 6, most: 12, importance: 6),
    OutputColumn(name: "recordings", title: "COUNT", least: 5, most: 7, alignsRight: true, importance: 7),
    OutputColumn(name: "unwatched", title: "NEW", least: 4, most: 7, alignsRight: true, importance: 5),
    OutputColumn(name: "pinned", title: "PIN", least: 3, most: 5, importance: 4),
    OutputColumn(name: "created_by", title: "BY", least: 8, most: 32, importance: 2),
    OutputColumn(name: "modified", title: "CHANGED", least: 9, most: 12, importance: 3),
  ]

  static func row(_ playlist: Playlist) -> OutputRow {
    let count = playlist.count
    return OutputRow(
      cells: [
        .text(playlist.id.text), .text(playlist.title), type(playlist.kind),
        .of(count) { $0.hasMore ? .label(short: "\($0.count)+", whole: "\($0.count)") : .number($0.count) },
        .of(count?.unwatched, OutputCell.number), .flag(playlist.pinned),
        .of(playlist.createdBy, creator), .of(playlist.lastModifiedAt, OutputCell.moment),
      ],
      raw: playlist.raw, id: playlist.id.text)
  }

  /// For programs the API's word.
  private static func type(_ kind: PlaylistKind) -> OutputCell {
    switch kind {
    case .collection: .text("collection")
    case .savedFilter: .label(short: "saved filter", whole: PlaylistType.filters.rawValue)
    case .synthetic: .label(short: "built in", whole: "synthetic")
    }
  }

  private static func creator(_ user: User) -> OutputCell {
    let name = [user.firstName, user.lastName].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    let whole = user.email ?? user.id.map(String.init) ?? name
    return .label(short: name.isEmpty ? whole : name, whole: whole)
  }
}
