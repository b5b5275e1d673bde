import ArgumentParser
import Glibc
import Recordings

struct DeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete recordings for good, once their number is confirmed.",
    discussion: """
      Prints what would be deleted, and how many that are. --yes with exactly this number deletes them, and looks \
      afterwards which are gone. Nothing brings them back.

      Examples:
        reel delete --person mia@acme.io --dry-run
        reel delete --person mia@acme.io --yes 240
        reel delete --filter 'dur<5s from:-7d' --dry-run
        reel delete 019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b --yes 1
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("All that meet these filter words.", valueName: "words"))
  var filter: String?

  @Option(help: ArgumentHelp("All of one person: a distinct id, an e-mail or a name.", valueName: "person"))
  var person: String?

  @Option(help: ArgumentHelp("Delete them, if they are so many.", valueName: "count"))
  var yes: Int?

  @Flag(help: "Only print what would be deleted.")
  var dryRun = false

  @Argument(
    help: ArgumentHelp("Ids, addresses of replays, or - to read them from standard input.", valueName: "id"))
  var recordings: [String] = []

  func validate() throws {
    let ways = [filter != nil, person != nil, !recordings.isEmpty].count { $0 }
    if ways != 1 { throw ValidationError("Name recordings, or --filter, or --person: one of them.") }
    if person?.allSatisfy(\.isWhitespace) == true { throw ValidationError("--person names nobody.") }
    if filter?.allSatisfy(\.isWhitespace) == true { throw ValidationError("--filter has no words.") }
    if let yes, yes < 1 { throw ValidationError("--yes takes the number of recordings, 1 or more.") }
    if dryRun, yes != nil { throw ValidationError("--dry-run and --yes exclude each other.") }
  }

  mutating func run() throws {
    var request = connection.request
    let deleting = RecordingDeleting(
      reach: try reach(&request), confirmed: yes, isDryRun: dryRun, isAtTerminal: isatty(STDIN_FILENO) == 1)
    try CommandRun.runWriting(request, output: output) {
      (session) throws(CommandFailure) in try await deleting.run(session)
    }
  }

  private func reach(_ request: inout ConnectionRequest) throws -> DeletableRecordings.Reach {
    if let person { return .person(person) }
    if let filter {
      // Before anybody is asked.
      _ = try CommandFailure.orEnd { () throws(CommandFailure) in
        do throws(FilterMistake) {
          return try FilterArguments([filter]).filter()
        } catch {
          throw .filter(error)
        }
      }
      return .filter(filter)
    }
    var arguments = RecordingArguments()
    arguments.recordings = recordings
    let named = arguments
    let references = try CommandFailure.orEnd { () throws(CommandFailure) in try named.read() }
    request = references.sharedRequest(request)
    return .these(references)
  }
}
