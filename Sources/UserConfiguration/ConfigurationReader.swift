import Recordings

/// Reads `config.toml`. Whatever it does not know is a mistake: a slip of the pen shall not be taken for consent.
package struct ConfigurationReader {
  /// Whoever needs more of them has the wrong file.
  static let mostProblems = 50

  let path: String
  var configuration: Configuration
  private(set) var problems: [ConfigurationProblem] = []

  package static func configuration(
    from bytes: [UInt8], path: String
  ) throws(ConfigurationProblems) -> Configuration {
    let table: TOMLTable
    do throws(TOMLProblem) {
      table = try TOMLReader.table(from: bytes)
    } catch {
      throw ConfigurationProblems([
        ConfigurationProblem(path: path, line: error.line, reason: error.reason)
      ])
    }
    var reader = ConfigurationReader(path: path)
    reader.read(table)
    guard reader.problems.isEmpty else { throw ConfigurationProblems(reader.problems) }
    return reader.configuration
  }

  private init(path: String) { (self.path, configuration) = (path, Configuration(path: path)) }

  mutating func refuse(_ line: Int, _ reason: String) {
    guard problems.count < Self.mostProblems else { return }
    problems.append(ConfigurationProblem(path: path, line: line, reason: reason))
  }

  private mutating func read(_ table: TOMLTable) {
    for entry in table.entries {
      guard problems.count < Self.mostProblems else { return }
      if let setting = Setting(rawValue: entry.name) {
        configuration.settings[setting] = value(of: setting, entry)
        configuration.lines[setting] = entry.line
      } else if let part = ConfigurationPart(rawValue: entry.name) {
        read(part, entry)
      } else if ProfileKey(rawValue: entry.name) != nil {
        refuse(entry.line, "\(entry.name) belongs into a profile: below [profiles.NAME].")
      } else {
        refuseUnknown(entry, among: Setting.allCases.map(\.name) + ConfigurationPart.allCases.map(\.rawValue))
      }
    }
    if let name = configuration.profile, configuration.profile(named: name) == nil, problems.isEmpty {
      let nearest = NearestName.to(name, among: configuration.profiles.map(\.name))
      refuse(configuration.profileLine ?? 1, "there is no profile \(name.shown)\(Self.suggestion(nearest))")
    }
  }

  private mutating func read(_ part: ConfigurationPart, _ entry: TOMLEntry) {
    switch part {
    case .profile:
      guard case .text(let name) = entry.value else {
        return refuse(entry.line, "profile must be a text in quotes, the name of a profile.")
      }
      (configuration.profile, configuration.profileLine) = (name, entry.line)
    case .profiles:
      guard case .table(let profiles) = entry.value else {
        return refuse(entry.line, "a profile is a table: [profiles.NAME].")
      }
      for entry in profiles.entries { readProfile(entry) }
    case .keys:
      guard case .table(let keys) = entry.value else {
        return refuse(entry.line, "keys is a table: [keys].")
      }
      configuration.keys = keys
    case .commands:
      guard case .list(let elements) = entry.value else {
        return refuse(entry.line, "each command is a table: [[commands]].")
      }
      for element in elements {
        if case .table(let command) = element.value {
          configuration.commands.append(command)
        } else {
          refuse(element.line, "each command is a table: [[commands]].")
        }
      }
    }
  }

  /// The value of a setting; nil where it is none, which is said then.
  mutating func value(of setting: Setting, _ entry: TOMLEntry) -> SettingValue? {
    if case .text(let text) = entry.value, text.withoutKeys != text {
      refuse(entry.line, "\(setting.name) holds a key. A key stands in no configuration.")
      return nil
    }
    guard let value = setting.row.kind.value(entry.value) else {
      refuse(entry.line, "\(setting.name) must be \(setting.row.kind.expected).")
      return nil
    }
    return value
  }

  mutating func refuseUnknown(_ entry: TOMLEntry, among names: [String]) {
    // Nothing that long is near to a name.
    let nearest = entry.name.utf8.count <= 60 ? NearestName.to(entry.name, among: names) : nil
    refuse(entry.line, "there is no setting \(entry.name.shown)\(Self.suggestion(nearest))")
  }

  package static func suggestion(_ nearest: String?) -> String {
    nearest.map { ": did you mean \($0)?" } ?? "."
  }
}
