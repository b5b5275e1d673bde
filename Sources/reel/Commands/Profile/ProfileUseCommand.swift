import ArgumentParser

struct ProfileUseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "use", abstract: "Make a profile the one that is used where none is named.",
    discussion: """
      The line profile = "NAME" of the configuration is changed, or added at its top. All else stays as it is.

      Example:
        reel profile use staging
      """)

  @Argument(help: "The profile.")
  var name: String

  mutating func run() throws {
    let choice = UsualProfileChoice(name: name, environment: ProcessEnvironment.variables)
    try PlainOutput.print(choice.make() + "\n")
  }
}
