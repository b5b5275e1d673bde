/// Why something in a recording could not be read.
package enum UnreadableKind: Int, CaseIterable, Error, Sendable {
  /// A line that is no JSON, or JSON without events.
  case line
  /// The bytes end inside a value.
  case cut
  /// An event without a usable time.
  case time
  /// A value of `cv` that this version does not know.
  case packing
  /// Packed content that does not open.
  case gzip
  /// Packed content that opens to more than is allowed.
  case bomb
  /// JSON of an event, or of its packed content, that is broken or lacks what it is about.
  case content
  /// Windows beyond the limit.
  case window
  /// Bytes beyond the limit.
  case size
}
