/// A text of a row: where it stands, if it is written as it reads, or else what it says.
enum RowText {
  case plain(Range<Int>)
  case read(String)

  /// Something that is no text.
  static let unreadable = RowText.read("")

  func isSame(as other: RowText, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch (self, other) {
    case (.plain(let one), .plain(let another)):
      one.count == another.count && bytes[one].elementsEqual(bytes[another])
    case (.read(let one), .read(let another)): one.utf8.elementsEqual(another.utf8)
    case (.plain, .read), (.read, .plain): false
    }
  }
}

/// The texts of a row, which stand in the packed one in another order than they came.
struct RowTexts {
  var id: RowText?
  var viewers: [String] = []
  var distinctIDs: [RowText] = []
  /// The person's, not read.
  var properties: Range<Int>?
  /// By `PackedField.Text`.
  private var fields: [RowText?] = Array(repeating: nil, count: PackedField.Text.allCases.count)

  subscript(field: PackedField.Text) -> RowText? {
    get { fields[field.rawValue] }
    set { fields[field.rawValue] = newValue }
  }

  mutating func begin() {
    id = nil
    viewers = []
    for place in fields.indices { fields[place] = nil }
    forgetPerson()
  }

  mutating func forgetPerson() {
    self[.personName] = nil
    self[.personUUID] = nil
    distinctIDs.removeAll(keepingCapacity: true)
    forgetProperties()
  }

  mutating func forgetProperties() {
    for trait in RowPersonField.allTraits { self[trait] = nil }
    properties = nil
  }

  /// The texts as `PackedWriter.write` has them. Answers the id, or why this is no row.
  func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ writer: inout PackedWriter
  ) -> Result<RecordingID, RowProblem> {
    guard let id else { return .failure(RowProblem("id: missing")) }
    guard let recording = Self.recordingID(id, bytes) else { return .failure(RowProblem("id: not a text")) }
    Self.append(id, bytes, &writer)
    for field in PackedField.Text.allCases {
      guard let text = self[field] else { continue }
      writer.put(field)
      Self.append(text, bytes, &writer)
    }
    writer.append(UInt64(viewers.count))
    for viewer in viewers { writer.append(viewer) }
    writer.append(UInt64(distinctIDs.count))
    for id in distinctIDs {
      if self[.distinctID]?.isSame(as: id, in: bytes) == true {
        writer.append(0)
      } else {
        Self.append(id, bytes, &writer, lengthPlus: 1)
      }
    }
    return .success(recording)
  }

  private static func recordingID(_ id: RowText, _ bytes: UnsafeBufferPointer<UInt8>) -> RecordingID? {
    switch id {
    case .plain(let range) where !range.isEmpty:
      RecordingID(utf8: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range])))
    case .read(let text) where !text.isEmpty: RecordingID(text)
    case .plain, .read: nil
    }
  }

  private static func append(
    _ text: RowText, _ bytes: UnsafeBufferPointer<UInt8>, _ writer: inout PackedWriter, lengthPlus: Int = 0
  ) {
    switch text {
    case .plain(let range):
      let text = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range]))
      writer.append(text, lengthPlus: lengthPlus)
    case .read(let text): writer.append(text, lengthPlus: lengthPlus)
    }
  }
}
