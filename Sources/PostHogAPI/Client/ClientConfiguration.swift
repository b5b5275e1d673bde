package import Foundation

/// Everything a client needs to know. The environment's values are passed in: this target reads no environment.
package struct ClientConfiguration: Sendable {
  package var host: PostHogHost
  package var key: APIKey
  package var userAgent: String
  package var proxies: ProxySettings
  package var certificateAuthorities: CertificateAuthorities
  package var limits: TransportLimits
  /// What time it is, for `Retry-After`.
  package var now: @Sendable () -> Date

  package init(
    host: PostHogHost, key: APIKey, userAgent: String = "reel", proxies: ProxySettings = ProxySettings(),
    certificateAuthorities: CertificateAuthorities = CertificateAuthorities(),
    limits: TransportLimits = TransportLimits(),
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.host = host
    self.key = key
    self.userAgent = userAgent
    self.proxies = proxies
    self.certificateAuthorities = certificateAuthorities
    self.limits = limits
    self.now = now
  }
}

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
