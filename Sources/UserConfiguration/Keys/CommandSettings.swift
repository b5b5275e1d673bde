package import Browser

/// What `[keys]` and `[[commands]]` of a configuration come to.
package struct CommandSettings: Sendable {
  package var keys: KeyResolution
  package var commands: [OwnCommand]

  package static let standard = CommandSettings(keys: KeyResolution(UserKeys()), commands: [])

  /// All that is wrong is said at once, in the order of the file.
  package init(_ configuration: Configuration) throws(ConfigurationProblems) {
    var own = OwnCommandsReader(path: configuration.path)
    for table in configuration.commands { own.read(table) }
    var reader = KeysReader(path: configuration.path, own: own.commands)
    if let keys = configuration.keys { reader.read(keys) }
    let resolution = KeyResolution(reader.keys)
    let clashes = resolution.clashes.map {
      ConfigurationProblem(path: configuration.path, line: $0.line, reason: $0.sentence)
    }
    let problems = own.problems + reader.problems + clashes
    guard problems.isEmpty else {
      let sorted = problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
      throw ConfigurationProblems(Array(sorted.prefix(ConfigurationReader.mostProblems)))
    }
    (keys, commands) = (resolution, own.commands.map(\.command))
  }

  private init(keys: KeyResolution, commands: [OwnCommand]) { (self.keys, self.commands) = (keys, commands) }
}
