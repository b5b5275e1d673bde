import ArgumentParser
import Recordings

/// How answers are got and printed: the same for every command that prints some.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print the API's own objects, one a line: the same as --format jsonl.")
  var json = false

  @Option(
    help: """
      How to print: table, tsv, csv, json (one array), jsonl (an object a line) or markdown. Without it a terminal gets \
      a table, everything else tsv.
      """)
  var format: OutputFormat?

  @Option(
    help: ArgumentHelp(
      "Only these columns, in this order, with commas between them. The header of --format tsv names them.",
      valueName: "names"))
  var columns: NameList?

  @Option(
    help: ArgumentHelp(
      "Only these members of the objects, with commas between them: id,person.name.", valueName: "names"))
  var fields: NameList?

  @Flag(help: "Print no header line.")
  var noHeader = false

  @Flag(name: [.customShort("q"), .long], help: "Print ids only, one a line, for pipes.")
  var quiet = false

  @Flag(help: "Print what the cache holds; nobody is asked.")
  var cached = false

  func validate() throws {
    if json, let format, format != .jsonl { throw ValidationError("--json and --format exclude each other.") }
    if quiet, json || format != nil { throw ValidationError("-q prints ids, and no other form.") }
    let form = request.format
    if fields != nil, form != .json, form != .jsonl {
      throw ValidationError("--fields are of objects: add --json. Columns of a table are named by --columns.")
    }
    if columns != nil, quiet || form == .json || form == .jsonl {
      throw ValidationError("--columns are of tables. Members of objects are named by --fields.")
    }
    if let names = fields?.names, names.contains(where: { FieldPath($0) == nil }) {
      throw ValidationError("--fields takes names of members, with commas between them.")
    }
  }

  var request: OutputRequest {
    OutputRequest(
      format: json ? .jsonl : format, columns: columns?.names,
      fields: fields?.names.compactMap(FieldPath.init), hasHeader: !noHeader, printsIDs: quiet)
  }
}
