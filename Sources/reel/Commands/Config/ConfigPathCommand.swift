import ArgumentParser

struct ConfigPathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Print where the configuration file is, or would be.",
    discussion: """
      Example:
        $EDITOR "$(reel config path)"
      """)

  mutating func run() throws {
    try PlainOutput.print(ConfigurationFile.path(ProcessEnvironment.variables) + "\n")
  }
}
