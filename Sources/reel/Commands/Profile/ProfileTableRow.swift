import Recordings
import UserConfiguration

/// A profile as a row of a table.
enum ProfileTableRow {
  static let columns = [
    OutputColumn(name: "current", title: "NOW", least: 3, most: 5, importance: 8),
    OutputColumn(name: "name", title: "NAME", least: 8, most: 40, isWhole: true, importance: 9),
    OutputColumn(name: "host", title: "HOST", least: 12, most: 48, importance: 7),
    OutputColumn(name: "project", title: "PROJECT", least: 7, most: 12, alignsRight: true, importance: 6),
    OutputColumn(name: "key_source", title: "KEY", least: 8, most: 14, importance: 4),
    OutputColumn(name: "read_only", title: "READ-ONLY", least: 9, most: 9, importance: 5),
    OutputColumn(name: "production", title: "PRODUCTION", least: 10, most: 10, importance: 3),
  ]

  static func row(_ profile: Profile, isCurrent: Bool) -> OutputRow {
    let isReadOnly = profile.settings.flag(.readOnly)
    let source = (profile.keySource ?? .environment).name
    var members = [
      JSONMember(name: "name", value: .string(profile.name)),
      JSONMember(name: "current", value: .bool(isCurrent)),
    ]
    if let host = profile.host { members.append(JSONMember(name: "host", value: .string(host))) }
    if let number = profile.settings.number(.project) {
      members.append(JSONMember(name: "project", value: .integer(number)))
    }
    members.append(JSONMember(name: "key_source", value: .string(source)))
    if let isReadOnly { members.append(JSONMember(name: "read_only", value: .bool(isReadOnly))) }
    members.append(JSONMember(name: "production", value: .bool(profile.isProduction)))
    return OutputRow(
      cells: [
        .flag(isCurrent), .text(profile.name), profile.host.map(OutputCell.text) ?? .unknown,
        profile.settings.number(.project).map(OutputCell.number) ?? .unknown, .text(source),
        isReadOnly.map(OutputCell.flag) ?? .unknown, .flag(profile.isProduction),
      ], raw: JSONText(JSONValue.object(members).compact), id: profile.name)
  }
}
