import Foundation
import NIOCore
import NIOPosix
import NIOSSL
import Recordings

/// Finds out what is wrong with a certificate that was refused. TLS itself only says that it was: so the
/// server is asked for it once more, looked at, and refused again. Nothing is sent to it, the key least of
/// all.
enum CertificateDiagnosis {
  /// Nil where its dates are right: then it is not vouched for.
  static func problem(of host: PostHogHost, at now: Date) async -> TLSProblem? {
    guard let leaf = await certificate(of: host) else { return nil }
    let seconds = Int(clamping: now.timeIntervalSince1970)
    if Int(leaf.notValidAfter) < seconds { return .certificateExpired }
    return Int(leaf.notValidBefore) > seconds ? .certificateNotYetValid : nil
  }

  private static func certificate(of host: PostHogHost) async -> NIOSSLCertificate? {
    guard let context = try? NIOSSLContext(configuration: .makeClientConfiguration()) else { return nil }
    let loop = MultiThreadedEventLoopGroup.singleton.any()
    let seen = loop.makePromise(of: NIOSSLCertificate?.self)
    let patience = loop.scheduleTask(in: .seconds(5)) { seen.succeed(nil) }
    let name = IPAddress(host.name) == nil ? host.name : nil
    let connecting = ClientBootstrap(group: loop).connectTimeout(.seconds(5)).channelInitializer { channel in
      channel.eventLoop.makeCompletedFuture {
        let handler = try NIOSSLClientHandler(
          context: context, serverHostname: name,
          customVerificationCallback: {
            (chain: [NIOSSLCertificate], verdict: EventLoopPromise<NIOSSLVerificationResult>) in
            seen.succeed(chain.first)
            verdict.succeed(.failed)
          })
        try channel.pipeline.syncOperations.addHandler(handler)
      }
    }.connect(host: host.name, port: host.port)
    connecting.whenFailure { _ in seen.succeed(nil) }
    connecting.whenSuccess { channel in channel.closeFuture.whenComplete { _ in seen.succeed(nil) } }
    let leaf = try? await seen.futureResult.get()
    patience.cancel()
    connecting.whenSuccess { $0.close(promise: nil) }
    return leaf
  }
}
