import Glibc

/// The texts of a row. A packed row has them in a fixed order, whatever the order of the answer.
struct RowTexts {
  var id: RowText?
  var viewers: [String] = []
  /// The person's, not read.
  var properties: Range<Int>?
  private var distinctIDs: [RowText] = []
  /// By the index of each.
  private var fields: [RowText?] = Array(repeating: nil, count: PackedSchema.layout.texts.count)
  /// What was not written as it reads.
  private var rewritten: [UInt8] = []

  subscript(place: PackedText) -> RowText? {
    get { fields[place.index] }
    set { fields[place.index] = newValue }
  }

  mutating func begin() {
    id = nil
    viewers.removeAll(keepingCapacity: true)
    rewritten.removeAll(keepingCapacity: true)
    for place in fields.indices { fields[place] = nil }
    forgetPerson()
  }

  mutating func forgetPerson() {
    distinctIDs.removeAll(keepingCapacity: true)
    forgetProperties()
  }

  mutating func forgetProperties() {
    for trait in RowPersonField.allTraits { self[trait] = nil }
    properties = nil
  }
}

// MARK: Reading

extension RowTexts {
  /// The next value as a text; nil where it is none.
  mutating func read(_ reader: inout JSONReader, of row: JSONText) throws(JSONProblem) -> RowText? {
    if let plain = try reader.plainText() { return .plain(plain) }
    return rewrite(try row.lenient(&reader, \.lenientText))
  }

  /// The next value: a text as it is, anything else as JSON.
  mutating func readProperty(_ reader: inout JSONReader, of row: JSONText) throws(JSONProblem) -> RowText? {
    if let plain = try reader.plainText() { return .plain(plain) }
    return rewrite(try row.lenient(&reader) { PropertyReader.shown($0) })
  }

  /// The next value's texts; what is none is left out.
  mutating func readDistinctIDs(_ reader: inout JSONReader, of row: JSONText) throws(JSONProblem) {
    distinctIDs.removeAll(keepingCapacity: true)
    guard try reader.opens(UInt8(ascii: "[")) else { return _ = try reader.skipped() }
    var isFirst = true
    while try reader.hasElement(&isFirst) {
      if let id = try read(&reader, of: row) { distinctIDs.append(id) }
    }
  }

  private mutating func rewrite(_ text: String?) -> RowText? {
    guard let text else { return nil }
    let start = rewritten.count
    rewritten.append(contentsOf: text.utf8)
    return .rewritten(start..<rewritten.count)
  }
}

// MARK: Writing

extension RowTexts {
  /// The texts as `PackedWriter.write` has them. Answers the id, or why this is no row.
  func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ writer: inout PackedWriter
  ) -> Result<RecordingID, RowProblem> {
    guard let id else { return .failure(RowProblem("id: missing")) }
    return rewritten.withUnsafeBufferPointer { rewritten in
      let places = RowTextPlaces(plain: bytes, rewritten: rewritten)
      let name = places[id]
      guard !name.isEmpty else { return .failure(RowProblem("id: not a text")) }
      writer.append(name)
      for field in PackedSchema.layout.texts {
        guard let text = self[field.place] else { continue }
        writer.announce(field.place)
        writer.append(places[text])
      }
      writer.append(UInt64(viewers.count))
      for viewer in viewers { writer.append(viewer) }
      writeDistinctIDs(places, &writer)
      return .success(RecordingID(utf8: name))
    }
  }

  private func writeDistinctIDs(_ places: RowTextPlaces, _ writer: inout PackedWriter) {
    let own = self[.distinctID].map { places[$0] }
    writer.append(UInt64(distinctIDs.count))
    for id in distinctIDs {
      let id = places[id]
      if let own, own.isSame(as: id) { writer.append(0) } else { writer.append(id, lengthPlus: 1) }
    }
  }
}

/// Where a row's texts lie.
private struct RowTextPlaces {
  let plain: UnsafeBufferPointer<UInt8>
  let rewritten: UnsafeBufferPointer<UInt8>

  subscript(text: RowText) -> UnsafeRawBufferPointer {
    switch text {
    case .plain(let place): UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: plain[place]))
    case .rewritten(let place): UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: rewritten[place]))
    }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count, let start = baseAddress, let other = other.baseAddress else { return false }
    return memcmp(start, other, count) == 0
  }
}
