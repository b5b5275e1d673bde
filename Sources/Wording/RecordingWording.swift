package import Recordings

extension Recording {
  /// The person's name, or the beginning of what a website calls the visitor. Where the server knows no name it
  /// takes an id for one; of a UUID the beginning tells enough.
  package var who: String {
    if let name = knownName, !name.isUUID { return name }
    return (knownName ?? visitorID).map { "anon " + $0.prefix(8) } ?? "anon"
  }

  /// The person's name; nil where the server knows nobody by one.
  package var knownName: String? { person.isMatched ? person.knownName : nil }

  /// What a website calls the visitor; nil where nothing of it could be read.
  package var visitorID: String? {
    distinctID?.ifVisible ?? person.distinctIDs.lazy.compactMap(\.ifVisible).first
  }

  /// Whose it is, in one word.
  package var ownerName: String { knownOwner ?? "nobody known" }

  /// The person's name, or an id; nil where there is none to be read.
  package var knownOwner: String? { person.knownName ?? visitorID }
}

extension RecordingPerson {
  /// Nil where the server has no name that could be read.
  package var knownName: String? { name?.ifVisible }
}

extension String {
  fileprivate var isUUID: Bool {
    guard utf8.count == 36 else { return false }
    return utf8.enumerated().allSatisfy { index, byte in
      [8, 13, 18, 23].contains(index)
        ? byte == UInt8(ascii: "-") : Character(Unicode.Scalar(byte)).isHexDigit
    }
  }

  /// Nil where nothing of it can be seen: blanks, and characters without a shape.
  package var ifVisible: String? {
    if utf8.contains(where: { (0x21..<0x7F).contains($0) }) { return self }
    let isVisible = unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate:
        false
      default: true  // Unicode.GeneralCategory
      }
    }
    return isVisible ? self : nil
  }
}
