/// The id of a session recording: PostHog's session id. Usually a UUIDv7, but any string without `/` or `.`.
///
/// Lists of a hundred thousand rows keep sets and tables of them: a UUID takes 16 bytes here, not a string.
package struct RecordingID: Hashable, Sendable, CustomStringConvertible {
  private enum Form: Hashable {
    /// Written as a UUID in small letters; the upper and the lower half.
    case uuid(UInt64, UInt64)
    case other(String)
  }

  private let form: Form

  package init(_ text: String) {
    let halves = text.utf8.withContiguousStorageIfAvailable { HexUUID.halves(UnsafeRawBufferPointer($0)) }
    form = (halves ?? nil).map { .uuid($0.0, $0.1) } ?? .other(text)
  }

  /// UTF-8; broken one is repaired.
  init(utf8 bytes: UnsafeRawBufferPointer) {
    form =
      HexUUID.halves(bytes).map { .uuid($0.0, $0.1) } ?? .other(String(decoding: bytes, as: UTF8.self))
  }

  package var text: String {
    switch form {
    case .uuid(let upper, let lower): HexUUID.text(upper, lower)
    case .other(let text): text
    }
  }

  package var description: String { text }
}

/// The 36 characters of a UUID, and the number that they write.
private enum HexUUID {
  /// Nil for everything but small letters in the usual form: what is read is written back the same.
  static func halves(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64)? {
    guard bytes.count == 36 else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    var digits = 0
    for place in 0..<36 {
      let byte = bytes[place]
      if place == 8 || place == 13 || place == 18 || place == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      let digit: UInt64
      switch byte {
      case 0x30...0x39: digit = UInt64(byte - 0x30)
      case 0x61...0x66: digit = UInt64(byte - 0x57)
      default: return nil
      }
      if digits < 16 { halves.0 = halves.0 << 4 | digit } else { halves.1 = halves.1 << 4 | digit }
      digits += 1
    }
    return halves
  }

  static func text(_ upper: UInt64, _ lower: UInt64) -> String {
    String(unsafeUninitializedCapacity: 36) { buffer in
      var place = 0
      for digit in 0..<32 {
        if place == 8 || place == 13 || place == 18 || place == 23 {
          buffer[place] = UInt8(ascii: "-")
          place += 1
        }
        let half = digit < 16 ? upper : lower
        let nibble = UInt8(truncatingIfNeeded: half >> UInt64((15 - digit % 16) * 4)) & 0xF
        buffer[place] = nibble < 10 ? 0x30 + nibble : 0x57 + nibble
        place += 1
      }
      return 36
    }
  }
}

/// The `short_id` of a playlist, which is what its paths are made of; `synthetic-…` for the built-in ones.
package struct PlaylistID: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }
}

/// The id of a project (a "team" in PostHog's older words) as its paths name it: an integer, or `@current`.
package struct ProjectID: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ number: Int) { description = String(number) }

  private init(path: String) { description = path }

  /// The project that the key's owner has open in the web app; it changes when they switch there. Only for a key
  /// that may not read what project that is.
  package static let current = ProjectID(path: "@current")
}
