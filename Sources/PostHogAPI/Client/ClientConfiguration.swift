package import Foundation

/// Everything a client needs to know. The environment's values are passed in: this target reads no
/// environment.
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
