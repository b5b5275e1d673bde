import ArgumentParser
import Recordings

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

      Examples:
        reel --demo
        reel --host https://eu.posthog.com --project 12
        reel --read-only --theme light
        reel recordings 'errors>0' from:-7d
      """,
    version: "0.1.0",
    subcommands: Subcommand.hidden, groupedSubcommands: CommandShelf.groups(of: Subcommand.all))

  @OptionGroup var connection: ConnectionOptions

  @Option(
    help: """
      A theme by name: auto (after the terminal's background), default, dark, light, or a file of the \
      configuration folder's themes.
      """)
  var theme = ThemeFile.automatic

  @Flag(help: "Change nothing on the server: every command that would is disabled.")
  var readOnly = false

  @Option(help: "Days after which names in settled decisions are erased from the journal.")
  var keepNames = 30

  @Option(
    help: "Read timelines of the next rows before they are opened: always, never, or where the plan has room."
  )
  var readAhead = ReadAhead.auto

  @Option(help: .hidden)
  var idleDescriptor: Int32?

  func validate() throws {
    guard BrowseRequest.days.contains(keepNames) else {
      throw ValidationError("Names can be kept for 0 to 3,650 days.")
    }
  }

  mutating func run() throws { try request.run() }

  var request: BrowseRequest {
    BrowseRequest(
      connection: connection.request, theme: theme, idleDescriptor: idleDescriptor, isReadOnly: readOnly,
      namesKept: keepNames, readAhead: readAhead)
  }
}

extension ReadAhead: ExpressibleByArgument {}
