/// Where a row stands in the order of time, as the server wrote it.
package struct EventPlace: Hashable, Sendable {
  package var timestamp: String
  /// Tells rows of one moment apart.
  package var uuid: String

  package init(timestamp: String, uuid: String) { (self.timestamp, self.uuid) = (timestamp, uuid) }
}
