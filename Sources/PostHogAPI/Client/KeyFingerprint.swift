extension ClientConfiguration {
  /// A name for a key at a host, for files that belong to it. Equal keys have equal names. The key cannot be
  /// found from the name. No other program makes the same of it.
  package var fingerprint: String {
    let digest = SHA256.digest(of: Array("reel\n\(host.base)\n\(key.authorization)".utf8))
    return digest.prefix(16).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }
}
