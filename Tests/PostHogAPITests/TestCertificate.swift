import Foundation
import NIOSSL

/// Certificates for `localhost` that nobody but themselves vouches for.
enum TestCertificate {
  enum Validity: CaseIterable {
    /// Until 2100.
    case now
    case past, future
  }

  static func context(_ validity: Validity = .now, versions: (TLSVersion, TLSVersion) = (.tlsv12, .tlsv13))
    throws -> NIOSSLContext
  {
    let certificate = try NIOSSLCertificate(bytes: Array(text(validity).utf8), format: .pem)
    let key = try NIOSSLPrivateKey(bytes: Array(privateKey.utf8), format: .pem)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: [.certificate(certificate)], privateKey: .privateKey(key))
    (configuration.minimumTLSVersion, configuration.maximumTLSVersion) = (
      versions.0, versions.1
    )
    return try NIOSSLContext(configuration: configuration)
  }

  private static func text(_ validity: Validity) -> String {
    switch validity {
    case .now: pem
    case .past: expiredPEM
    case .future: futurePEM
    }
  }

  /// Writes the certificate as a file of authorities.
  static func write(_ validity: Validity = .now) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("reel-\(UUID().uuidString).pem")
    try Data(text(validity).utf8).write(to: file)
    return file.path
  }

  private static let pem = """
    -----BEGIN CERTIFICATE-----
    MIIBYTCCAQegAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
    c3QwIBcNMDAwMTAxMDAwMDAwWhgPMjEwMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
    CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABMg7rDuvJetdOk9z
    nzZkWQW0eIwKF1NR0VJ9hZdK2ihJv/f2sPFVMqkHUxqxEmUScqxXDprqRICUzHSv
    c5jUNZijSDBGMA8GA1UdEwEB/wQFMAMBAf8wFAYDVR0RBA0wC4IJbG9jYWxob3N0
    MB0GA1UdDgQWBBSoK+C+CTxPG3WCerkro4vyqC2VWjAKBggqhkjOPQQDAgNIADBF
    AiEAn5sit3nJCIcmTfQyV4+S7v49EuX3qmEugeAl+iQaYS0CIFtGJwdQs3iIEiW+
    xZNzAFdPc9vQ80N0X3qmJQg5HCf0
    -----END CERTIFICATE-----
    """

  private static let expiredPEM = """
    -----BEGIN CERTIFICATE-----
    MIIBXjCCAQWgAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
    c3QwHhcNMDAwMTAxMDAwMDAwWhcNMDEwMTAxMDAwMDAwWjAUMRIwEAYDVQQDDAls
    b2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATIO6w7ryXrXTpPc582
    ZFkFtHiMChdTUdFSfYWXStooSb/39rDxVTKpB1MasRJlEnKsVw6a6kSAlMx0r3OY
    1DWYo0gwRjAPBgNVHRMBAf8EBTADAQH/MBQGA1UdEQQNMAuCCWxvY2FsaG9zdDAd
    BgNVHQ4EFgQUqCvgvgk8Txt1gnq5K6OL8qgtlVowCgYIKoZIzj0EAwIDRwAwRAIg
    UtXM6deZOJnmYY2MpKHTz/h0o8B5QmSlnjdCOzck5DkCIF/6PxsnHe6LSVy+aJX0
    1jhSxLazsjvsL0csxjZd/GdH
    -----END CERTIFICATE-----
    """

  private static let futurePEM = """
    -----BEGIN CERTIFICATE-----
    MIIBYzCCAQmgAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
    c3QwIhgPMjA5OTAxMDEwMDAwMDBaGA8yMTAwMDEwMTAwMDAwMFowFDESMBAGA1UE
    AwwJbG9jYWxob3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEyDusO68l6106
    T3OfNmRZBbR4jAoXU1HRUn2Fl0raKEm/9/aw8VUyqQdTGrESZRJyrFcOmupEgJTM
    dK9zmNQ1mKNIMEYwDwYDVR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhv
    c3QwHQYDVR0OBBYEFKgr4L4JPE8bdYJ6uSuji/KoLZVaMAoGCCqGSM49BAMCA0gA
    MEUCIEXf6s9pLRdxHBUUEMgedMojFp8Xqk2Zd3zZWOoIz05bAiEA1ZXjIAitQKMJ
    6i5/Tb1yRSuqhxpMjr8YgjAMRKAM2Co=
    -----END CERTIFICATE-----
    """

  private static let privateKey = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgtO/Y73A538Uewmu8
    WHguUqUaPsT3sYHQmKtIddLv20ShRANCAATIO6w7ryXrXTpPc582ZFkFtHiMChdT
    UdFSfYWXStooSb/39rDxVTKpB1MasRJlEnKsVw6a6kSAlMx0r3OY1DWY
    -----END PRIVATE KEY-----
    """
}
