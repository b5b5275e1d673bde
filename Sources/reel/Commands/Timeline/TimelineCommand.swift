import ArgumentParser
import Glibc
import Recordings
import Replay

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Tell what happened in a recording, line by line.",
    discussion: """
      A file may be what PostHog exports, blocks as the API serves them, or an array of rrweb events, packed by \
      gzip or not. It needs no key and no network; - is standard input. Kinds of lines: \
      \(TimelineKind.allCases.map(\.rawValue).joined(separator: " ")).

      Examples:
        reel timeline 019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b
        reel timeline --kinds error,request,rage 019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b
        reel timeline --markdown --from 30 --to 90 export.json.gz
        zcat events.json.gz | reel timeline --json -
      """)

  @OptionGroup var connection: ConnectionOptions

  @Flag(help: "Print an object a line, as docs/commands.md describes.")
  var json = false

  @Flag(help: "Print the evidence for an issue, as Markdown.")
  var markdown = false

  @Option(help: "Only lines of these kinds, with commas between them. Without it: those that matter.")
  var kinds: TimelineKinds?

  @Option(help: "Only what happened in this window, by its number.")
  var window: Int?

  @Option(help: "From this second on.")
  var from: Double?

  @Option(help: "Until this second.")
  var to: Double?

  @Argument(
    help: ArgumentHelp(
      "A recording's id, the address of its replay, a file, or - for standard input.",
      valueName: "recording-or-file"))
  var recording: TimelineSubject

  func validate() throws {
    if json, markdown { throw ValidationError("Choose --json or --markdown.") }
    for seconds in [from, to].compactMap({ $0 }) where !seconds.isFinite {
      throw ValidationError("--from and --to are numbers of seconds.")
    }
  }

  mutating func run() throws {
    let printing = TimelinePrinting(
      form: json ? .json : markdown ? .markdown : .text,
      filter: TimelineFilter(kinds: kinds?.kinds, window: window, from: from, to: to))
    switch recording {
    case .recording(let reference): try run(reference, printing)
    case .file(let path): try TimelineOfFile(printing).run(path: path)
    case .standardInput: try TimelineOfFile(printing).run(descriptor: STDIN_FILENO, name: "standard input")
    }
  }

  private func run(_ reference: RecordingReference, _ printing: TimelinePrinting) throws {
    let request = try reference.request(connection.request)
    try CommandRun.run(request) { (session) throws(CommandFailure) in
      try await TimelineOfRecording(reference, printing).print(session)
    }
  }
}
