package enum TLSProblem: Hashable, Sendable, Codable {
  /// Self-signed, or of an authority that this machine does not know.
  case certificateNotTrusted
  case certificateExpired
  case certificateNotYetValid
  case certificateOfOtherHost
  /// `SSL_CERT_FILE` or `SSL_CERT_DIR` names what is not there.
  case authoritiesMissing(path: String)
  /// `SSL_CERT_FILE` names a folder, a pipe or a device.
  case authoritiesNoFile(path: String)
  /// What they name holds no certificate in PEM.
  case authoritiesUnreadable(path: String)
  /// Below 1.2.
  case versionTooOld
  case noCertificateAuthorities
  case handshakeFailed
}
