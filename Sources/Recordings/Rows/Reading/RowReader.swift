/// Why a row is no row: the field, and what is wrong with it.
package struct RowProblem: Error {
  package var reason: String

  package init(_ reason: String) { self.reason = reason }
}

/// Reads rows as the server lists them and packs each while it is read: nothing of them is built, and what is not plainly
/// written is read once more with all patience. The rows of a page share their bytes.
struct RowReader {
  /// A packed row among the reader's bytes, and its person's properties in the row's text.
  struct Row {
    var id: RecordingID
    var packed: Range<Int>
    var properties: Range<Int>?
  }

  private var writer = PackedWriter()
  private var texts = RowTexts()

  /// Of all rows that were read.
  var bytes: [UInt8] { writer.bytes }

  /// The next value of a text. Throws where the text is no JSON there.
  mutating func read(
    _ reader: inout JSONReader, of text: JSONText
  ) throws(JSONProblem) -> Result<Row, RowProblem> {
    let start = reader.position
    texts.begin()
    writer.begin()
    let id: Result<RecordingID, RowProblem>
    do throws(JSONProblem) {
      if try reader.opens(UInt8(ascii: "{")) {
        try readMembers(of: text, &reader)
        id = texts.write(reader.bytes, &writer)
      } else {
        _ = try reader.skipped()
        id = .failure(RowProblem("not an object"))
      }
    } catch {
      // What is wrong may be only here: its brackets may still be in order.
      reader.move(to: start)
      _ = try reader.skipped()
      id = .failure(RowProblem("not JSON"))
    }
    switch id {
    case .success(let id):
      return .success(Row(id: id, packed: writer.finish(), properties: texts.properties))
    case .failure(let problem):
      writer.giveUp()
      return .failure(problem)
    }
  }

  private mutating func readMembers(of row: JSONText, _ reader: inout JSONReader) throws(JSONProblem) {
    var isFirst = true
    while let name = try reader.nextName(&isFirst) {
      guard let field = RowField.names.meaning(of: reader.bytes[name]) else {
        _ = try reader.skipped()
        continue
      }
      switch field {
      case .id: texts.id = try readID(of: row, &reader)
      case .person: try readPerson(of: row, &reader)
      case .viewers: texts.viewers = row.slice(try reader.skipped()).lenientElements.compactMap(\.lenientText)
      case .externalReferences:
        writer.put(.externalReferences, row.slice(try reader.skipped()).lenientElements.count)
      case .activityScore: writer.put(.activityScore, try row.number(&reader))
      case .date(let field): writer.put(field, try row.date(&reader))
      case .wide(let field): writer.put(field, try row.integer(&reader))
      case .count(let field): writer.put(field, try row.integer(&reader))
      case .text(let field): texts[field] = try row.text(&reader)
      case .flag(let field): writer.put(field, try row.bool(&reader))
      }
    }
  }

  private func readID(of row: JSONText, _ reader: inout JSONReader) throws(JSONProblem) -> RowText? {
    if try reader.isNull {
      _ = try reader.skipped()
      return nil
    }
    return try row.text(&reader) ?? .unreadable
  }

  private mutating func readPerson(of row: JSONText, _ reader: inout JSONReader) throws(JSONProblem) {
    forgetPerson()
    guard try reader.opens(UInt8(ascii: "{")) else { return _ = try reader.skipped() }
    var isFirst = true
    while let name = try reader.nextName(&isFirst) {
      switch RowPersonField.names.meaning(of: reader.bytes[name]) {
      case .id: writer.put(.personID, try row.integer(&reader))
      case .distinctIDs: texts.distinctIDs = try row.texts(&reader)
      case .properties: try readProperties(of: row, &reader)
      case .date(let field): writer.put(field, try row.date(&reader))
      case .text(let field): texts[field] = try row.text(&reader)
      case nil: _ = try reader.skipped()
      }
    }
  }

  private mutating func readProperties(of row: JSONText, _ reader: inout JSONReader) throws(JSONProblem) {
    texts.forgetProperties()
    let start = reader.position
    guard try reader.opens(UInt8(ascii: "{")) else { return _ = try reader.skipped() }
    var isFirst = true
    while let name = try reader.nextName(&isFirst) {
      if let trait = RowPersonField.traits.meaning(of: reader.bytes[name]) {
        texts[trait] = try row.property(&reader)
      } else {
        _ = try reader.skipped()
      }
    }
    texts.properties = start..<reader.position
  }

  /// The last of two persons counts, and nothing of the first.
  private mutating func forgetPerson() {
    texts.forgetPerson()
    writer.put(.personID, nil)
    writer.put(.personCreatedAt, nil)
    writer.put(.personLastSeenAt, nil)
  }
}

extension JSONList<PageRow> {
  /// Rows as a list answers them. What has no readable id is an unreadable row.
  package init(_ text: JSONText, in name: StaticString) throws(JSONProblem) {
    try self.init(text, in: name) { reader throws(JSONProblem) in try reader.rows(of: text) }
  }
}

extension JSONReader {
  /// Nil where the next value is no array.
  fileprivate mutating func rows(of text: JSONText) throws(JSONProblem) -> [PageRow]? {
    guard try opens(UInt8(ascii: "[")) else { return nil }
    var rows: [(place: Range<Int>, row: Result<RowReader.Row, RowProblem>)] = []
    var reader = RowReader()
    var isFirst = true
    while try hasElement(&isFirst) {
      _ = try peek()
      let start = position
      let row = try reader.read(&self, of: text)
      rows.append((start..<position, row))
    }
    let bytes = reader.bytes
    return rows.map { place, row in
      switch row {
      case .success(let row): .packed(PageRecording(row, at: place, of: text, packedIn: bytes))
      case .failure(let problem):
        .unreadable(UnreadableRow(reason: problem.reason, raw: text.slice(place)))
      }
    }
  }
}

extension PageRecording {
  /// Throws where this is no row of a recording.
  package init(row text: JSONText) throws(RowProblem) {
    var rows = RowReader()
    let row: Result<RowReader.Row, RowProblem>
    do throws(JSONProblem) {
      row = try text.read { reader throws(JSONProblem) in try rows.read(&reader, of: text) }
    } catch {
      throw RowProblem("not JSON")
    }
    self.init(try row.get(), at: 0..<text.bytes.count, of: text, packedIn: rows.bytes)
  }

  fileprivate init(_ row: RowReader.Row, at place: Range<Int>, of text: JSONText, packedIn bytes: [UInt8]) {
    self.init(
      id: row.id, packed: PackedRecording(bytes: bytes[row.packed]), raw: text.slice(place),
      properties: row.properties.map(text.slice) ?? .emptyObject)
  }
}
