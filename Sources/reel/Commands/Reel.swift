import ArgumentParser
import Recordings
import UserConfiguration

/// The browser, which is what `reel` alone starts.
struct Reel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reel",
    abstract: "Browse and triage PostHog session recordings from the terminal.",
    usage: """
      reel [<options>]
      reel <command> [<options>] [<arguments>]
      """,
    discussion: """
      Reads POSTHOG_PERSONAL_API_KEY, POSTHOG_HOST and POSTHOG_PROJECT_ID; --host and \
      --project win over them. The key is never an argument: others could read it in \
      the list of processes.

      With the id of a recording, or the address of its replay, the browser opens there; \
      with ?t=83 in the address, its timeline at that second.

      Examples:
        reel --demo
        reel --host https://eu.posthog.com --project 12
        reel --read-only --theme light
        reel https://us.posthog.com/replay/019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b
        reel recordings 'errors>0' from:-7d
      """,
    version: ReelVersion.text,
    subcommands: Subcommand.hidden, groupedSubcommands: CommandShelf.groups(of: Subcommand.all))

  @OptionGroup var connection: ConnectionOptions

  @Option(
    help: """
      A theme by name: auto (after the terminal's background), default, dark, light, or a file of the \
      configuration folder's themes. Without it auto.
      """)
  var theme: String?

  @Flag(help: "Change nothing on the server: every command that would is disabled.")
  var readOnly = false

  @Option(help: "Days after which names in settled decisions are erased from the journal; 30 without it.")
  var keepNames: Int?

  @Option(
    help:
      "Read timelines of the next rows before they are opened: always, never, or auto, where the plan has room."
  )
  var readAhead: ReadAhead?

  @Option(help: .hidden)
  var idleDescriptor: Int32?

  func validate() throws {
    if let keepNames, Setting.keepNames.row.kind.value(word: String(keepNames)) == nil {
      throw ValidationError("Names can be kept for 0 to 3,650 days.")
    }
  }

  mutating func run() throws { try request.run() }

  var request: BrowseRequest {
    var request = connection.request
    request.options[.theme] = theme.map(SettingValue.text)
    request.options[.keepNames] = keepNames.map(SettingValue.number)
    request.options[.readAhead] = readAhead.map { .text($0.rawValue) }
    if readOnly { request.options[.readOnly] = .flag(true) }
    return BrowseRequest(connection: request, idleDescriptor: idleDescriptor)
  }
}

extension ReadAhead: ExpressibleByArgument {}
