import Fetching
import Recordings

/// What the cache holds of a project, as a row of a table.
enum CachedProjectRow {
  static let columns = [
    OutputColumn(name: "server", title: "SERVER", least: 12, most: 48, importance: 8),
    OutputColumn(name: "project", title: "PROJECT", least: 7, most: 12, alignsRight: true, importance: 9),
    OutputColumn(name: "name", title: "NAME", least: 8, most: 32, importance: 4),
    OutputColumn(
      name: "recordings", title: "RECORDINGS", least: 10, most: 10, alignsRight: true, importance: 7),
    OutputColumn(name: "lists", title: "LISTS", least: 5, most: 7, alignsRight: true, importance: 3),
    OutputColumn(name: "playlists", title: "PLAYLISTS", least: 9, most: 9, alignsRight: true, importance: 5),
    OutputColumn(name: "oldest", title: "OLDEST", least: 9, most: 12, importance: 6),
    OutputColumn(name: "newest", title: "NEWEST", least: 9, most: 12, importance: 2),
  ]

  static func row(_ project: CacheContents.Project) -> OutputRow {
    let members = [
      JSONMember(name: "server", value: .string(project.server)),
      JSONMember(name: "project", value: .string(project.project)),
      JSONMember(name: "name", value: project.name.map(JSONValue.string) ?? .null),
      JSONMember(name: "recordings", value: .integer(project.recordings)),
      JSONMember(name: "lists", value: .integer(project.views)),
      JSONMember(name: "playlists", value: .integer(project.playlists)),
      JSONMember(name: "oldest", value: project.oldest.map { .string($0.inUniversalTime) } ?? .null),
      JSONMember(name: "newest", value: project.newest.map { .string($0.inUniversalTime) } ?? .null),
    ]
    return OutputRow(
      cells: [
        .text(project.server), .text(project.project), .of(project.name, OutputCell.text),
        .number(project.recordings), .number(project.views), .number(project.playlists),
        .of(project.oldest, OutputCell.moment), .of(project.newest, OutputCell.moment),
      ], raw: JSONText(JSONValue.object(members).compact), id: project.project)
  }
}
