import ArgumentParser
import Foundation
import Recordings

struct LastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "last",
    abstract: "Show a person's newest recording, and what went wrong in it.",
    discussion: """
      The person is named by an e-mail, a name or a distinct id. Where several are meant, they are listed and the status \
      is 2. The troubles are those of the timeline, with their seconds; with --json they are the member troubles.

      Examples:
        reel last ada@example.com
        reel last ada@example.com --limit 5 --columns id,start,trouble
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Print so many of the newest recordings, a row each.")
  var limit: Int?

  @Argument(help: "E-mail, name or distinct id.")
  var person: [String]

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("A limit is 1 or more.") }
    if output.cached { throw ValidationError("The cache keeps no persons to look for: leave --cached out.") }
    if words.isEmpty { throw ValidationError("Name a person: an e-mail, a name or a distinct id.") }
  }

  private var words: String { person.joined(separator: " ").split(separator: " ").joined(separator: " ") }

  mutating func run() throws {
    let last = LastRecordings(person: words, limit: limit)
    try CommandRun.run(connection.request, output: output.request) { (session) throws(CommandFailure) in
      try await last.print(session)
    }
  }
}
