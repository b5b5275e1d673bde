/// What a profile can say in addition to the settings, by its name in the configuration.
package enum ProfileKey: String, Hashable, Sendable, CaseIterable {
  case keySource = "key_source"
  case keyCommand = "key_command"
  case color
  case production

  package var help: String {
    switch self {
    case .keySource:
      "Where the key comes from: environment, command, secret-service, or file. A profile with a key names its host."
    case .keyCommand: "A program that prints the key, and its arguments, without a shell."
    case .color: "How the header shows the profile's name, in the words of a theme."
    case .production: "The name stands on red ground. A profile that is called prod or production is one."
    }
  }

  /// What the sample sets it to.
  package var sample: String {
    switch self {
    case .keySource: TOMLText.quoted("command")
    case .keyCommand: TOMLText.list(["pass", "show", "posthog"])
    case .color: TOMLText.quoted("white on-red bold")
    case .production: "true"
    }
  }
}
