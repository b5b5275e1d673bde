/// What a configuration holds beside the settings that hold for all.
package enum ConfigurationPart: String, Hashable, Sendable, CaseIterable {
  case profile, profiles, keys, commands

  package var help: String {
    switch self {
    case .profile: "The profile that is used where none is named."
    case .profiles: "Servers with their keys, each a table [profiles.NAME]."
    case .keys: "Keys of your own, by the names of commands."
    case .commands: "Commands of your own."
    }
  }
}
