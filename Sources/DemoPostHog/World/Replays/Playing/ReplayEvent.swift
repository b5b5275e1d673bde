/// An event of a recording, as the server keeps it: a line of a block.
struct ReplayEvent: Sendable {
  var milliseconds: Int64
  /// From 1.
  var window: Int
  var line: [UInt8]
}
