/// How long and how large a call may get.
package struct TransportLimits: Hashable, Sendable {
  /// Until a connection stands, TLS included.
  package var connect: Duration
  /// Without a byte arriving. The server itself tries a heavy query up to six times: well above 30 s.
  package var idle: Duration
  /// From the request to the last byte.
  package var total: Duration
  /// Bytes of a body, unpacked.
  package var body: Int

  package init(
    connect: Duration = .seconds(10), idle: Duration = .seconds(60), total: Duration = .seconds(120),
    body: Int = 64 << 20
  ) {
    self.connect = connect
    self.idle = idle
    self.total = total
    self.body = body
  }
}
