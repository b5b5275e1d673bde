import PostHogAPI
import Recordings
import UserConfiguration

/// What holds, as rows of a table.
struct SettingRows {
  let settings: EffectiveSettings
  let variables: ConnectionVariables

  static func columns(origin: Bool) -> [OutputColumn] {
    let columns = [
      OutputColumn(name: "name", title: "NAME", least: 8, most: 20, isWhole: true, importance: 9),
      OutputColumn(name: "value", title: "VALUE", least: 10, most: 60, wraps: true, importance: 8),
    ]
    let origins = OutputColumn(
      name: "origin", title: "ORIGIN", least: 8, most: 60, wraps: true, importance: 7)
    return origin ? columns + [origins] : columns
  }

  var rows: [OutputRow] {
    [profile, key]
      + Setting.allCases.map { setting in
        row(setting.name, text(settings.values[setting]), settings.origins[setting] ?? .standard)
      }
  }

  private var profile: OutputRow {
    row(ConfigurationPart.profile.rawValue, settings.profile?.name ?? "", settings.profileOrigin)
  }

  /// Where it would be taken from; the key itself is neither looked up nor printed.
  private var key: OutputRow {
    let isOwn = settings.profile?.keySource != nil
    return row(
      ProfileKey.keySource.rawValue, (settings.profile?.keySource ?? .environment).name,
      isOwn ? .profile(settings.profile?.name ?? "") : .standard)
  }

  private func text(_ value: SettingValue?) -> String {
    switch value {
    case .text(let text)?: text
    case .number(let number)?: String(number)
    case .flag(let isSet)?: String(isSet)
    case nil: ""
    }
  }

  /// Without what looks like a key, or is the one in use: a variable may hold one in the wrong place.
  private func row(_ name: String, _ value: String, _ origin: SettingOrigin) -> OutputRow {
    let key = variables[KeyFinder.variable].flatMap { APIKey($0) }
    let value = (key?.removed(from: value) ?? value).withoutKeys
    let origin = origin.text(settings.configuration.path)
    let members = [("name", name), ("value", value), ("origin", origin)].map {
      JSONMember(name: $0.0, value: .string($0.1))
    }
    return OutputRow(
      cells: [.text(name), .text(value), .text(origin)],
      raw: JSONText(JSONValue.object(members).compact), id: name)
  }
}
