import ArgumentParser
import Recordings

struct PlaylistPinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin", abstract: "Pin a playlist, for the whole project.",
    discussion: """
      Examples:
        reel playlist pin 'Checkout drop-offs'
        reel playlist pin 'Checkout drop-offs' --off
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Take the pin off.")
  var off = false

  @Argument(help: ArgumentHelp("Its name, its short id or its address.", valueName: "list"))
  var playlist: String

  mutating func run() throws {
    let change = PlaylistWriting(
      change: .edit(playlist, PlaylistChange(pinned: !off)), options: writing)
    try CommandRun.runWriting(connection.request, output: output) {
      (session) throws(CommandFailure) in try await change.run(session)
    }
  }
}
