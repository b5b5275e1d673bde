import Foundation
import NIOSSL

/// A certificate for `localhost` that nobody but itself vouches for; good until 2100.
enum TestCertificate {
  static func context() throws -> NIOSSLContext {
    let certificate = try NIOSSLCertificate(bytes: Array(pem.utf8), format: .pem)
    let key = try NIOSSLPrivateKey(bytes: Array(privateKey.utf8), format: .pem)
    return try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: [.certificate(certificate)], privateKey: .privateKey(key)))
  }

  /// Writes the certificate as a file of authorities.
  static func write() throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("reel-\(UUID().uuidString).pem")
    try Data(pem.utf8).write(to: file)
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

  private static let privateKey = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgtO/Y73A538Uewmu8
    WHguUqUaPsT3sYHQmKtIddLv20ShRANCAATIO6w7ryXrXTpPc582ZFkFtHiMChdT
    UdFSfYWXStooSb/39rDxVTKpB1MasRJlEnKsVw6a6kSAlMx0r3OY1DWY
    -----END PRIVATE KEY-----
    """
}
