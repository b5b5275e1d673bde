import AsyncHTTPClient
import NIOCore
import NIOHTTPCompression
import NIOSSL
import Recordings

extension HTTPClient.Configuration {
  /// Throws what keeps a connection from being safe: nothing is sent then.
  init(_ configuration: ClientConfiguration) throws(FetchFailure) {
    self.init()
    timeout = Timeout(
      connect: TimeAmount(configuration.limits.connect), read: TimeAmount(configuration.limits.idle))
    decompression = .enabled(limit: .size(configuration.limits.body))
    redirectConfiguration = .disallow
    // Otherwise a refused port is only reported when the time to connect is over.
    connectionPool.retryConnectionEstablishment = false
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.minimumTLSVersion = .tlsv12
    if let certificates = try configuration.certificateAuthorities.certificates() {
      tls.trustRoots = .certificates(certificates)
    }
    tlsConfiguration = tls
    do throws(ProxyProblem) {
      proxy = try configuration.proxies.proxy(for: configuration.host).map(Proxy.init)
    } catch {
      throw .offline(.proxyFailed)
    }
  }
}

extension HTTPClient.Configuration.Proxy {
  init(_ proxy: ProxySettings.Proxy) {
    let authorization = proxy.user.map {
      HTTPClient.Authorization.basic(username: $0, password: proxy.password ?? "")
    }
    self = .server(host: proxy.host, port: proxy.port, authorization: authorization)
  }
}

extension TimeAmount {
  /// Longer than can be said in nanoseconds becomes the longest.
  init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self = .nanoseconds(min(seconds, Int64.max / 2_000_000_000) * 1_000_000_000 + attoseconds / 1_000_000_000)
  }
}
