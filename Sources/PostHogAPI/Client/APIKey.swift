/// A personal API key. Nothing that prints, dumps or interpolates it ever shows its text; only the transport
/// reads it, into the one header it belongs in.
package struct APIKey: Hashable, Sendable {
  private let secret: String

  /// White space around the key (a trailing newline of a file, say) is dropped. `nil` for what cannot be a
  /// key: nothing, or anything but visible ASCII.
  package init?(_ text: String) {
    let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    guard !trimmed.isEmpty,
      trimmed.allSatisfy({ $0.isASCII && !$0.isWhitespace && $0 > " " && $0 != "\u{7F}" })
    else { return nil }
    secret = String(trimmed)
  }

  /// The value of the `authorization` header.
  var authorization: String { "Bearer " + secret }

  /// Tells keys apart where something is kept for one of them; the key cannot be found out from it. For Reel's files
  /// alone: no other program makes the same of the key.
  package var fingerprint: String {
    let digits = Array("0123456789abcdef")
    let digest = SHA256.digest(Array("reel's local copy\n\(secret)".utf8)).prefix(16)
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] })
  }

  /// A `phc_` key: the project's public token, which writes events and can read nothing.
  package var isProjectToken: Bool { secret.hasPrefix("phc_") }
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "APIKey(hidden)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
