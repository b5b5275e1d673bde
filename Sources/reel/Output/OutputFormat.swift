import ArgumentParser

/// A form of output, as it is named on the command line.
enum OutputFormat: String, CaseIterable, Hashable, ExpressibleByArgument {
  case table, tsv, csv, json, jsonl, markdown
}
