import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL
import Recordings

/// What kept an answer from arriving, as a fact. Of an error that nobody knows only its type is told: its
/// description may hold headers or the URL.
enum NetworkFailure {
  /// Before the first byte of the answer.
  static func failure(of error: any Error, host: String, viaProxy: Bool) -> FetchFailure {
    switch error {
    case let failure as FetchFailure: failure
    case is CancellationError: .cancelled
    case let error as HTTPClientError: failure(of: error)
    case let error as NIOConnectionError: connectionFailure(error, host, viaProxy)
    case let error as NIOSSLError: failure(of: error)
    case let error as NIOSSLExtraError:
      .tls(error == .failedToValidateHostname ? .certificateOfOtherHost : .certificateNotTrusted)
    case let error as BoringSSLError: failure(of: error)
    case let error as IOError: .offline(problem(of: error))
    case let error as ChannelError: failure(of: error)
    case is SocketAddressError, is SocketAddressError.UnknownHost: .offline(.unknownHost(host))
    case is HTTPParserError, is NIOHTTPDecompression.DecompressionError:
      .notPostHog(status: 0, contentType: nil)
    default: .offline(.other(String(describing: type(of: error))))  // any Error
    }
  }

  /// After the head of the answer: what breaks now cuts it.
  static func failureInBody(of error: any Error, limit: Int) -> FetchFailure {
    switch error {
    case NIOHTTPDecompression.DecompressionError.limit, is NIOTooManyBytesError:
      .unreadable(.tooLarge(limit: limit))
    case is HTTPParserError, is IOError, is NIOHTTPDecompression.DecompressionError,
      is NIOHTTPDecompression.ExtraDecompressionError:
      .unreadable(.cut)
    case NIOSSLError.uncleanShutdown, ChannelError.eof, ChannelError.inputClosed,
      ChannelError.ioOnClosedChannel:
      .unreadable(.cut)
    case let error as HTTPClientError where error == .remoteConnectionClosed || error == .uncleanShutdown:
      .unreadable(.cut)
    default: failure(of: error, host: "", viaProxy: false)  // any Error
    }
  }

  private static func failure(of error: HTTPClientError) -> FetchFailure {
    switch error {
    case .cancelled, .alreadyShutdown, .requestStreamCancelled: .cancelled
    case .readTimeout, .writeTimeout, .deadlineExceeded: .offline(.readTimedOut)
    case .connectTimeout, .getConnectionFromPoolTimeout: .offline(.connectTimedOut)
    case .tlsHandshakeTimeout: .tls(.handshakeFailed)
    case .remoteConnectionClosed, .uncleanShutdown: .offline(.connectionLost)
    case .invalidProxyResponse, .proxyAuthenticationRequired, .httpProxyHandshakeTimeout,
      .socksHandshakeTimeout:
      .offline(.proxyFailed)
    default: .offline(.other("HTTPClientError." + error.shortDescription))  // HTTPClientError
    }
  }

  private static func connectionFailure(
    _ error: NIOConnectionError, _ host: String, _ viaProxy: Bool
  ) -> FetchFailure {
    // Who connects through a proxy connects to nobody else.
    if viaProxy { return .offline(error.connectionErrors.isEmpty ? .proxyUnknown : .proxyUnreachable) }
    guard let first = error.connectionErrors.first?.error else { return .offline(.unknownHost(host)) }
    return failure(of: first, host: host, viaProxy: false)
  }

  private static func failure(of error: ChannelError) -> FetchFailure {
    switch error {
    case .connectTimeout: .offline(.connectTimedOut)
    case .connectPending, .operationUnsupported: .offline(.other("ChannelError"))
    default: .offline(.connectionLost)  // ChannelError
    }
  }

  private static func failure(of error: NIOSSLError) -> FetchFailure {
    switch error {
    case .handshakeFailed(let reason): failure(of: reason)
    case .unableToValidateCertificate, .noCertificateToValidate: .tls(.certificateNotTrusted)
    case .failedToLoadCertificate, .noSuchFilesystemObject: .tls(.noCertificateAuthorities)
    case .uncleanShutdown: .offline(.connectionLost)
    default: .tls(.handshakeFailed)  // NIOSSLError
    }
  }

  /// An empty error stack is what a machine without any authority gets.
  private static func failure(of error: BoringSSLError) -> FetchFailure {
    let text = String(describing: error)
    if text.contains("CERTIFICATE_VERIFY_FAILED") { return .tls(.certificateNotTrusted) }
    if case .unknownError = error, text.contains("[]") { return .tls(.noCertificateAuthorities) }
    if text.contains("UNSUPPORTED_PROTOCOL") || text.contains("PROTOCOL_VERSION") {
      return .tls(.versionTooOld)
    }
    return .tls(.handshakeFailed)
  }

  private static func problem(of error: IOError) -> NetworkProblem {
    switch error.errnoCode {
    case ECONNREFUSED: .connectionRefused
    case ENETUNREACH, EHOSTUNREACH, EADDRNOTAVAIL, ENETDOWN: .unreachable
    case ETIMEDOUT: .connectTimedOut
    default: .connectionLost  // Int32
    }
  }
}
