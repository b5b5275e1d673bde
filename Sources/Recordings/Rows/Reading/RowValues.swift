import Foundation

/// The next value of a row, in the text that the reader reads: quick where it is plainly written, lenient where not.
extension JSONText {
  func text(_ reader: inout JSONReader) throws(JSONProblem) -> RowText? {
    if let plain = try reader.plainText() { return .plain(plain) }
    return try lenient(&reader, \.lenientText).map(RowText.read)
  }

  func integer(_ reader: inout JSONReader) throws(JSONProblem) -> Int? {
    if let plain = try reader.plainInteger() { return plain }
    return try lenient(&reader, \.lenientInteger)
  }

  func number(_ reader: inout JSONReader) throws(JSONProblem) -> Double? {
    if let plain = try reader.plainDecimal() { return plain }
    return try lenient(&reader, \.lenientNumber)
  }

  func bool(_ reader: inout JSONReader) throws(JSONProblem) -> Bool? {
    if let plain = try reader.plainBool() { return plain }
    return try lenient(&reader, \.lenientBool)
  }

  /// Seconds since the reference date.
  func date(_ reader: inout JSONReader) throws(JSONProblem) -> Double? {
    let start = reader.position
    if let plain = try reader.plainText() {
      let text = UnsafeBufferPointer(rebasing: reader.bytes[plain])
      if let date = ISODate.date(from: text) { return date.timeIntervalSinceReferenceDate }
      reader.move(to: start)
    }
    return try lenient(&reader, \.lenientDate)?.timeIntervalSinceReferenceDate
  }

  /// What is no text is left out.
  func texts(_ reader: inout JSONReader) throws(JSONProblem) -> [RowText] {
    guard try reader.opens(UInt8(ascii: "[")) else {
      _ = try reader.skipped()
      return []
    }
    var texts: [RowText] = []
    var isFirst = true
    while try reader.hasElement(&isFirst) {
      if let text = try text(&reader) { texts.append(text) }
    }
    return texts
  }

  /// A text as it is, anything else as JSON.
  func property(_ reader: inout JSONReader) throws(JSONProblem) -> RowText? {
    if let plain = try reader.plainText() { return .plain(plain) }
    return try lenient(&reader) { PropertyReader.shown($0) }.map(RowText.read)
  }

  private func lenient<Value>(
    _ reader: inout JSONReader, _ look: (JSONText) -> Value?
  ) throws(JSONProblem) -> Value? {
    let isNull = try reader.isNull
    let place = try reader.skipped()
    return isNull ? nil : look(slice(place))
  }
}
