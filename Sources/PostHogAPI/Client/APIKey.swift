/// A personal API key. Nothing that prints, dumps or interpolates it ever shows its text; only the transport
/// reads it, into the one header it belongs in, and whoever stores it for its user.
package struct APIKey: Hashable, Sendable {
  private let secret: String

  /// White space around the key (a trailing newline of a file, say) is dropped. `nil` for what cannot be a
  /// key: nothing, or anything but visible ASCII.
  package init?(_ text: String) {
    if !text.isEmpty, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) {
      secret = text
      return
    }
    let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    guard !trimmed.isEmpty,
      trimmed.allSatisfy({ $0.isASCII && !$0.isWhitespace && $0 > " " && $0 != "\u{7F}" })
    else { return nil }
    secret = String(trimmed)
  }

  /// The value of the `authorization` header.
  var authorization: String { "Bearer " + secret }

  /// For the place that the user chose to keep it in, and nothing else.
  package var bytesToStore: [UInt8] { Array(secret.utf8) }

  /// Whether a text holds it, in capitals or not: the key in a wrong place. Some keys look like any other word, so
  /// only the key itself tells.
  package func isHeld(in text: String) -> Bool {
    let (text, secret) = (text.lowercased(), secret.lowercased())
    return secret.utf8.count < Self.shortest ? text == secret : text.contains(secret)
  }

  /// Whatever is shorter may be part of any word.
  private static let shortest = 8

  /// A text without it.
  package func removed(from text: String) -> String {
    secret.utf8.count < Self.shortest ? text : text.replacing(secret, with: "…")
  }

  /// A `phc_` key: the project's public token, which writes events and can read nothing.
  package var isProjectToken: Bool { secret.hasPrefix("phc_") }
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "APIKey(hidden)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
