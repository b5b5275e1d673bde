import Foundation
import PostHogAPI
import Recordings

/// What keeps a text from being a personal API key. None of it holds the text.
enum KeyFault: Error, Hashable {
  case empty
  case severalLines
  case blanks
  case controlCharacter
  case notASCII
  case tooLong
  /// `phc_…`: it writes events and can read nothing.
  case projectToken

  /// Longer than any key, and shorter than what servers take in a header.
  static let mostBytes = 1_000

  /// White space around a key does not count: a file that was written elsewhere ends its line with CR LF.
  static func key(in text: String) throws(KeyFault) -> APIKey {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    let scalars = text.unicodeScalars
    if scalars.isEmpty { throw .empty }
    if scalars.contains(where: { $0 == "\n" || $0 == "\r" }) { throw .severalLines }
    if scalars.contains(where: { $0.properties.generalCategory == .control && $0 != "\t" }) {
      throw .controlCharacter
    }
    if scalars.contains(where: \.properties.isWhitespace) { throw .blanks }
    guard scalars.allSatisfy(\.isASCII) else { throw .notASCII }
    guard text.utf8.count <= mostBytes else { throw .tooLong }
    guard let key = APIKey(text) else { throw .controlCharacter }
    if key.isProjectToken { throw .projectToken }
    return key
  }

  /// Bytes of strangers: what is no UTF-8 is no key.
  static func key(in bytes: some Collection<UInt8>) throws(KeyFault) -> APIKey {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notASCII }
    return try key(in: text)
  }

  /// `place`: what holds it, as a sentence begins with it.
  func sentence(_ place: String) -> String {
    switch self {
    case .empty: "\(place) holds no key."
    case .severalLines: "\(place) holds several lines. A key is one line."
    case .blanks: "\(place) holds blanks. A key has none in it."
    case .controlCharacter: "\(place) holds a control character. A key has letters, digits and signs only."
    case .notASCII: "\(place) holds something else than ASCII letters, digits and signs, so it is no key."
    case .tooLong: "\(place) holds more than \(Self.mostBytes) bytes, so it is no key."
    case .projectToken:
      "\(place) holds no personal API key (phx_…), but a project's token (phc_…), which can read nothing."
    }
  }
}
