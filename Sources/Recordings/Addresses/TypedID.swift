import Foundation

/// Ids as people type or paste them.
extension RecordingID {
  /// Any text that can be a part of a path: no slash and no dot, which no id of PostHog's has. A UUID in
  /// capitals is the same one in small letters.
  package init?(typed text: String) {
    guard text.canBeID else { return nil }
    self.init(text.isUUID ? text.lowercased() : text)
  }
}

extension PlaylistID {
  package init?(typed text: String) {
    guard text.canBeID else { return nil }
    self.init(text)
  }

  /// Twelve letters and digits at most, or one of PostHog's own. Recordings may have such ids, too.
  package var looksLikeShortID: Bool {
    text.hasPrefix("synthetic-")
      || text.utf8.count <= 12 && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}

extension String {
  fileprivate var canBeID: Bool {
    (1...200).contains(utf8.count) && !contains("/") && !contains(".") && withoutKeys == self
      && unicodeScalars.allSatisfy { !$0.isControlCharacter && !$0.properties.isWhitespace }
  }

  /// Eight, four, four, four and twelve hexadecimal digits.
  var isUUID: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && utf8.allSatisfy { byte in
        byte == UInt8(ascii: "-") || Unicode.Scalar(byte).properties.isASCIIHexDigit
      }
  }

  /// Nil where it is no UTF-8, too long, or has characters that no id has.
  var decodedPathSegment: String? {
    guard let decoded = removingPercentEncoding, (1...400).contains(decoded.utf8.count),
      decoded.unicodeScalars.allSatisfy({ !$0.isControlCharacter })
    else { return nil }
    return decoded
  }
}

extension Unicode.Scalar {
  var isControlCharacter: Bool { properties.generalCategory == .control }
}
