/// Reads the rows of an answer and packs each while reading, without building values. What is not written in
/// the usual way is read again by the lenient reader. The rows of a page share their bytes.
struct RowReader {
  /// A packed row among the reader's bytes, and its person's properties in the row's text.
  struct Row {
    var id: RecordingID
    var packed: Range<Int>
    var properties: Range<Int>?
  }

  private var writer = PackedWriter()
  private var texts = RowTexts()
  private var members = KeyPredictor(RowField.names)
  private var personMembers = KeyPredictor(RowPersonField.names)
  private var propertyNames = KeyPredictor(RowPersonField.traits)

  /// Of all rows that were read.
  var bytes: ArraySlice<UInt8> { writer.bytes }

  /// `length`: of the text whose rows are read, in bytes.
  init(ofTextOf length: Int) { writer.reserve(length / 5) }

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
    members.begin()
    while try members.advance(&reader) {
      switch members.meaning {
      case .id: texts.id = try readID(of: row, &reader)
      case .person: try readPerson(of: row, &reader)
      case .viewers: texts.viewers = try row.elements(&reader).compactMap(\.lenientText)
      case .packed(let place): try read(place, of: row, &reader)
      case nil: _ = try reader.skipped()
      }
    }
  }

  private mutating func read(
    _ place: PackedPlace, of row: JSONText, _ reader: inout JSONReader
  ) throws(JSONProblem) {
    switch place {
    case .integer(let place): writer.put(place, try row.integer(&reader))
    case .elementCount(let place): writer.put(place, try row.count(&reader))
    case .decimal(let place): writer.put(place, try row.number(&reader))
    case .time(let place): writer.put(place, try row.date(&reader))
    case .flag(let place): writer.put(place, try row.bool(&reader))
    case .text(let place): texts[place] = try texts.read(&reader, of: row)
    }
  }

  private mutating func readID(of row: JSONText, _ reader: inout JSONReader) throws(JSONProblem) -> RowText? {
    if try reader.isNull {
      _ = try reader.skipped()
      return nil
    }
    return try texts.read(&reader, of: row) ?? .unreadable
  }

  private mutating func readPerson(of row: JSONText, _ reader: inout JSONReader) throws(JSONProblem) {
    forgetPerson()
    guard try reader.opens(UInt8(ascii: "{")) else { return _ = try reader.skipped() }
    personMembers.begin()
    while try personMembers.advance(&reader) {
      switch personMembers.meaning {
      case .distinctIDs: try texts.readDistinctIDs(&reader, of: row)
      case .properties: try readProperties(of: row, &reader)
      case .packed(let place): try read(place, of: row, &reader)
      case nil: _ = try reader.skipped()
      }
    }
  }

  private mutating func readProperties(of row: JSONText, _ reader: inout JSONReader) throws(JSONProblem) {
    texts.forgetProperties()
    let start = reader.position
    guard try reader.opens(UInt8(ascii: "{")) else { return _ = try reader.skipped() }
    propertyNames.begin()
    while try propertyNames.advance(&reader) {
      if let trait = propertyNames.meaning {
        texts[trait] = try texts.readProperty(&reader, of: row)
      } else {
        _ = try reader.skipped()
      }
    }
    texts.properties = start..<reader.position
  }

  /// The last of two persons counts, and nothing of the first.
  private mutating func forgetPerson() {
    texts.forgetPerson()
    for place in RowPersonField.places { forget(place) }
  }
}

extension RowReader {
  private mutating func forget(_ place: PackedPlace) {
    switch place {
    case .integer(let place), .elementCount(let place): writer.put(place, nil)
    case .decimal(let place), .time(let place): writer.put(place, nil)
    case .flag(let place): writer.put(place, nil)
    case .text(let place): texts[place] = nil
    }
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
    var reader = RowReader(ofTextOf: bytes.count)
    var isFirst = true
    while try hasElement(&isFirst) {
      guard rows.count < Self.mostElements else { throw .tooMany }
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
    var rows = RowReader(ofTextOf: text.bytes.count)
    let row: Result<RowReader.Row, RowProblem>
    do throws(JSONProblem) {
      row = try text.read { reader throws(JSONProblem) in try rows.read(&reader, of: text) }
    } catch {
      throw RowProblem("not JSON")
    }
    self.init(try row.get(), at: 0..<text.bytes.count, of: text, packedIn: rows.bytes)
  }

  fileprivate init(
    _ row: RowReader.Row, at place: Range<Int>, of text: JSONText, packedIn bytes: ArraySlice<UInt8>
  ) {
    self.init(
      id: row.id, packed: PackedRecording(bytes: bytes[row.packed]), raw: text.slice(place),
      properties: row.properties.map(text.slice) ?? .emptyObject)
  }
}
