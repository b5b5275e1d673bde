import Recordings
import Terminal

extension ConfigurationReader {
  static let longestName = 40

  /// One of `[profiles.NAME]`.
  mutating func readProfile(_ entry: TOMLEntry) {
    guard Self.isName(entry.name) else {
      return refuse(
        entry.line,
        "a profile's name is made of letters, digits, - and _, at most \(Self.longestName) of them.")
    }
    guard case .table(let table) = entry.value else {
      return refuse(entry.line, "the profile \(entry.name) must be a table: [profiles.\(entry.name)].")
    }
    var profile = Profile(
      name: entry.name, line: table.line, isProduction: ["prod", "production"].contains(entry.name))
    for entry in table.entries {
      if let setting = Setting(rawValue: entry.name) {
        profile.settings[setting] = value(of: setting, entry)
        if setting == .host { profile.hostLine = entry.line }
      } else if let key = ProfileKey(rawValue: entry.name) {
        read(key, entry, into: &profile)
      } else {
        refuseUnknown(
          entry, among: Setting.allCases.map(\.name) + ProfileKey.allCases.map(\.rawValue))
      }
    }
    profile.keySource = keySource(table)
    if let source = profile.keySource, source != .environment, profile.settings[.host] == nil {
      refuse(table.line, "the profile \(profile.name) has a key, and must name the host that it is sent to.")
    }
    configuration.profiles.append(profile)
  }

  private mutating func read(_ key: ProfileKey, _ entry: TOMLEntry, into profile: inout Profile) {
    switch key {
    case .color:
      guard case .text(let words) = entry.value, let style = Style(words: words) else {
        return refuse(entry.line, "color must be the words of a style, like \"white on-red bold\".")
      }
      profile.style = style
    case .production:
      guard case .flag(let isProduction) = entry.value else {
        return refuse(entry.line, "production must be true or false.")
      }
      profile.isProduction = isProduction
    case .keySource, .keyCommand: break
    }
  }

  /// Both of its keys together.
  private mutating func keySource(_ table: TOMLTable) -> KeySource? {
    let command = table[ProfileKey.keyCommand.rawValue]
    guard let source = table[ProfileKey.keySource.rawValue] else {
      return command.flatMap { keyCommand($0) }.map(KeySource.command)
    }
    guard case .text(let name) = source.value, KeySource.names.contains(name) else {
      let names = KeySource.names.map { "\"\($0)\"" }.joined(separator: ", ")
      refuse(source.line, "key_source must be one of \(names).")
      return nil
    }
    if name == "command" {
      guard let command else {
        refuse(source.line, "key_source = \"command\" needs key_command = [\"program\", \"argument\"].")
        return nil
      }
      return keyCommand(command).map(KeySource.command)
    }
    if let command {
      refuse(command.line, "key_command goes with key_source = \"command\" alone.")
      return nil
    }
    return name == "file" ? .file : name == "secret-service" ? .secretService : .environment
  }

  private mutating func keyCommand(_ entry: TOMLEntry) -> [String]? {
    var words: [String] = []
    if case .list(let elements) = entry.value {
      for element in elements {
        guard case .text(let word) = element.value, !word.utf8.contains(0), word.withoutKeys == word else {
          refuse(element.line, "key_command takes texts in quotes, and none of them is the key itself.")
          return nil
        }
        words.append(word)
      }
    }
    guard let program = words.first, !program.isEmpty else {
      refuse(entry.line, "key_command must be a list: [\"program\", \"argument\"].")
      return nil
    }
    return words
  }

  /// It becomes a part of names of files, and a word of command lines.
  package static func isName(_ name: String) -> Bool {
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_")
    }
    return isPlain && !name.hasPrefix("-") && (1...longestName).contains(name.utf8.count)
  }
}
