import Foundation

/// The next value of a row: read fast where it is written in the usual way, leniently otherwise.
extension JSONText {
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

  /// How many elements; none of what is no array.
  func count(_ reader: inout JSONReader) throws(JSONProblem) -> Int {
    try elements(&reader).count
  }

  /// Of an array, unread; none of everything else.
  func elements(_ reader: inout JSONReader) throws(JSONProblem) -> [JSONText] {
    let place = try reader.skipped()
    // Mostly there are none, and a slice of the text is not even needed.
    return place.count > 2 ? slice(place).lenientElements : []
  }

  /// What a look at it tells; nil of a null.
  func lenient<Value>(
    _ reader: inout JSONReader, _ look: (JSONText) -> Value?
  ) throws(JSONProblem) -> Value? {
    let isNull = try reader.isNull
    let place = try reader.skipped()
    return isNull ? nil : look(slice(place))
  }
}
