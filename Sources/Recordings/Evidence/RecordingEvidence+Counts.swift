import Foundation

extension RecordingEvidence {
  package func count(of kind: EvidenceKind) -> Int { moments.count { $0.kind == kind } }

  /// What a word counts: pages, rage clicks, or all that went wrong.
  package func amount(of word: EvidenceWord) -> Int {
    switch word {
    case .pages: count(of: .page)
    case .rage: count(of: .rage)
    case .trouble: moments.count { $0.kind.isTrouble }
    }
  }

  /// What went wrong first: an error before clicks that did nothing. How often the same did.
  package var firstTrouble: (moment: EvidenceMoment, count: Int)? {
    for kind in [EvidenceKind.error, .rage, .dead] {
      guard let first = moments.first(where: { $0.kind == kind }) else { continue }
      let text = first.troubleText
      return (first, moments.count { $0.kind == kind && $0.troubleText == text })
    }
    return nil
  }
}

extension EvidenceKind {
  package var isTrouble: Bool {
    switch self {
    case .rage, .dead, .error: true
    case .page, .action: false
    }
  }
}

extension EvidenceMoment {
  /// A stranger's text may be endless: what is compared and shown ends here, in characters of Unicode.
  private static let longestText = 300

  /// What went wrong, in one line; nil where nothing did.
  package var troubleText: String? {
    switch kind {
    case .error: line ?? "error"
    case .rage: line.map { "rage click on \($0)" } ?? "rage click"
    case .dead: line.map { "dead click on \($0)" } ?? "dead click"
    case .page, .action: nil
    }
  }

  /// The first line of its text that is not empty.
  package var line: String? {
    guard let text else { return nil }
    if text.isPlainLine { return text }
    let head = text.unicodeScalars.prefix(Self.longestText)
    let line = head.split(whereSeparator: \.isLineBreak).first { !$0.allSatisfy(\.properties.isWhitespace) }
    let trimmed = line.map { String($0).trimmingCharacters(in: .whitespaces) } ?? ""
    return trimmed.isEmpty ? nil : trimmed
  }
}

extension String {
  /// One short line of ASCII without blanks around it: what most texts are, told at once.
  fileprivate var isPlainLine: Bool {
    let bytes = utf8
    guard (1...200).contains(bytes.count), bytes.first != 0x20, bytes.last != 0x20 else { return false }
    return bytes.allSatisfy { (0x20...0x7E).contains($0) }
  }
}

extension Unicode.Scalar {
  fileprivate var isLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false  // UInt32
    }
  }
}
