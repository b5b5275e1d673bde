import Recordings

struct OutputRow: Hashable {
  /// One for each column.
  var cells: [OutputCell]
  /// What the API answered; nil in a row that is no object of its own.
  var raw: JSONText?
  /// What other commands take it by.
  var id: String?
}
