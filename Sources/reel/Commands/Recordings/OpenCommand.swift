import ArgumentParser
import Recordings

struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open recordings or a playlist in PostHog's web app.",
    discussion: """
      The program of BROWSER opens the pages, or xdg-open where there is a display. Where there is none, as over SSH, and \
      with --print, the addresses are printed.

      Examples:
        reel open 019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b --at 83
        reel open 'Checkout drop-offs' --print
      """)

  @OptionGroup var connection: ConnectionOptions

  @Option(help: "Begin at this second.")
  var at: Int?

  @Flag(help: "Print the addresses, and open nothing.")
  var print = false

  @Argument(
    help: ArgumentHelp(
      "Ids, addresses of replays, - for standard input; or one playlist by its name, short id or address.",
      valueName: "id|list"))
  var what: [String]

  func validate() throws {
    if what.isEmpty { throw ValidationError("Name recordings by their ids, or a playlist.") }
    if let at, at < 0 { throw ValidationError("--at is a second of the recording: 0 or more.") }
  }

  mutating func run() throws {
    let subject = try ExportSubject(what, playlist: nil, allowsFilter: false)
    let opening = PageOpening(subject: subject, second: at, prints: print)
    try CommandRun.run(try subject.request(connection.request)) { (session) throws(CommandFailure) in
      try await opening.run(session)
    }
  }
}
