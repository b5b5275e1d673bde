import ArgumentParser
import UserConfiguration

struct ConfigSampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "Print a configuration with every setting, all of them as comments.",
    discussion: """
      Example:
        reel config sample > ~/.config/reel/config.toml
      """)

  mutating func run() throws { try PlainOutput.print(ConfigurationSample.text) }
}
