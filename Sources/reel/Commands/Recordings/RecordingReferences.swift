import Recordings

/// Recordings as a user names several: in their order, none twice.
struct RecordingReferences: Hashable {
  private(set) var valid: [RecordingReference] = []
  /// What names no recording.
  private(set) var invalid: [String] = []
  private var seen: Set<RecordingReference> = []

  init() {}

  var isEmpty: Bool { valid.isEmpty && invalid.isEmpty }

  /// An id or an address.
  mutating func append(_ text: String) {
    guard let reference = RecordingReference(text) else { return invalid.append(text) }
    append(reference)
  }

  /// A line of another command's output, or of a log. A blank one and a header name nothing.
  mutating func append(line bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let line = text.trimmed
    guard !line.isEmpty, line != "id", !line.hasPrefix("id\t"), !line.hasPrefix("id,") else { return }
    guard String(validating: bytes, as: UTF8.self) != nil else { return invalid.append(line) }
    let found = LineOfIDs.references(in: line)
    if found.isEmpty { invalid.append(line) } else { found.forEach { append($0) } }
  }

  private mutating func append(_ reference: RecordingReference) {
    if seen.insert(reference).inserted { valid.append(reference) }
  }
}

extension String {
  fileprivate var trimmed: String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let start = unicodeScalars.drop(while: isSpace)
    return String(String.UnicodeScalarView(start.reversed().drop(while: isSpace).reversed()))
  }
}
