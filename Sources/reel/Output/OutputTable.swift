import Recordings

/// What a command prints, as a value, whichever form it gets.
struct OutputTable: Hashable {
  var columns: [OutputColumn]
  var rows: [OutputRow]
}
