/// Who is going to answer the words of a line.
package enum FilterAudience: Hashable, Sendable {
  /// The server, and loaded rows for what it cannot.
  case server
  /// Loaded rows alone.
  case rows
}
