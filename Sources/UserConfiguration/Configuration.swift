/// What the user's `config.toml` says.
package struct Configuration: Hashable, Sendable {
  /// Where it was read, or would be.
  package var path: String
  package var settings = SettingValues()
  /// The profile that is used where none is named.
  package var profile: String?
  /// Where it is named.
  package var profileLine: Int?
  /// In the order of the file.
  package var profiles: [Profile] = []
  /// `[keys]`, as it stands there.
  package var keys: TOMLTable?
  /// `[[commands]]`, as they stand there.
  package var commands: [TOMLTable] = []
  /// The lines of the settings that hold for all.
  package var lines: [Setting: Int] = [:]

  package init(path: String) { self.path = path }

  package func profile(named name: String) -> Profile? { profiles.first { $0.name == name } }
}
