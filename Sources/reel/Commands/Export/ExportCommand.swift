import ArgumentParser
import Foundation
import Recordings

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write recordings into a file: rows, timelines, requests, or the recordings themselves.",
    discussion: """
      What is exported: ids, addresses of replays or -; or a playlist by its name, short id or address; or the words of \
      a filter. All of a list is exported, unless --limit says how many.

      Examples:
        reel export 'Checkout drop-offs' --format csv --output checkout.csv
        reel export 'errors>0' from:-7d --format jsonl --timelines > errors.jsonl
        reel export 019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b --har --output requests.har
        reel export 'Checkout drop-offs' --snapshots kept
      """)

  @OptionGroup var connection: ConnectionOptions

  @Option(help: "csv, json (one array), jsonl (an object a line), markdown, tsv or table.")
  var format: OutputFormat?

  @Option(help: ArgumentHelp("Only these columns, with commas between them.", valueName: "names"))
  var columns: NameList?

  @Option(name: [.customShort("o"), .long], help: "Write into this file; it is there whole, or not at all.")
  var output: String?

  @Flag(help: "Replace files that are there.")
  var force = false

  @Option(help: "Of this playlist: its name, its short id or its address in the web app.")
  var playlist: String?

  @Option(help: "At most so many rows of a list.")
  var limit: Int?

  @Flag(help: "With what happened in each recording: a member of its object, or a section of the Markdown.")
  var timelines = false

  @Option(
    help: """
      Keep the recordings themselves in this folder, a file each, which reel timeline reads also when PostHog has let \
      them expire. Files that are there are kept.
      """)
  var snapshots: String?

  @Flag(help: "The requests of one recording as an HTTP archive (HAR 1.2).")
  var har = false

  @Argument(
    help: ArgumentHelp(
      "Ids or addresses, - for standard input; a playlist; or filter words.", valueName: "what"))
  var what: [String] = []

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("A limit is 1 or more.") }
    if what.isEmpty, playlist == nil {
      throw ValidationError("Name recordings, a playlist or filter words. All of the last 30 days: from:-30d")
    }
    if har, snapshots != nil || timelines || format != nil || columns != nil {
      throw ValidationError("--har is a form of its own: leave the other forms out.")
    }
    if snapshots != nil, timelines {
      throw ValidationError("--snapshots and --timelines exclude each other.")
    }
    if columns != nil, form == .json || form == .jsonl {
      throw ValidationError("--columns are of tables, and objects have members.")
    }
    guard !timelines || [.json, .jsonl, .markdown].contains(form) else {
      throw ValidationError("--timelines needs --format json, jsonl or markdown: a row has no room for them.")
    }
  }

  /// As the file is named, where no format is.
  private var form: OutputFormat {
    if let format { return format }
    let endings: [(String, OutputFormat)] = [
      (".csv", .csv), (".tsv", .tsv), (".json", .json), (".jsonl", .jsonl), (".md", .markdown),
    ]
    return endings.first { output?.lowercased().hasSuffix($0.0) == true }?.1 ?? .csv
  }

  mutating func run() throws {
    let subject = try ExportSubject(what, playlist: playlist)
    let request = OutputRequest(format: form, columns: columns?.names)
    let length = limit.map(Length.most) ?? .all
    let export = RecordingsExport(
      subject: subject, length: length, file: ExportFile(path: output, replaces: force))
    if case .list(let words, let playlist) = subject {
      try RecordingsReading(filter: FilterArguments(words), playlist: playlist, length: length)
        .checkFilter(at: OutputClock(now: Date(), zone: .local))
    }
    try export.file.check()
    let (har, timelines, folder, replaces) = (har, timelines, snapshots, force)
    try CommandRun.run(try subject.request(connection.request), output: request) {
      (session) throws(CommandFailure) in
      if har {
        try await HARExport(export: export).run(session)
      } else if let folder {
        try await SnapshotsExport(export: export, folder: folder, replaces: replaces).run(session)
      } else {
        try await export.run(session, withTimelines: timelines)
      }
    }
  }
}
