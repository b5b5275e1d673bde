import Recordings

/// What a command's output looks like.
enum OutputForm: Hashable {
  /// For persons: so many columns of a terminal.
  case table(width: Int)
  /// For programs: tab-separated values below a header line.
  case tabs
  /// For programs: the API's own objects, one a line.
  case json

  var isTable: Bool {
    switch self {
    case .table: true
    case .tabs, .json: false
    }
  }

  /// Persons read terminals, programs everything else.
  init(json: Bool, to output: StandardOutput) {
    self = json ? .json : output.isTerminal ? .table(width: output.width ?? 80) : .tabs
  }
}
