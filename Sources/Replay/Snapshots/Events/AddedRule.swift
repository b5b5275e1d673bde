import Recordings

/// A rule that a script put into a sheet.
package struct AddedRule: Sendable {
  package var rule: SnapshotText
  /// Where it goes: one number, or a path into groups. Empty where nothing is said: the beginning.
  package var path: [Int]
}

extension AddedRule {
  private enum Field: String, CaseIterable { case rule, index }
  private static let names = FieldNames(Field.self)

  static func all(_ reader: inout JSONReader, _ data: JSONText) throws(JSONProblem) -> [AddedRule] {
    try reader.array { reader throws(JSONProblem) in
      var rule: JSONText?
      var path: [Int] = []
      try reader.readObject(names) { field, reader throws(JSONProblem) in
        switch field {
        case .rule: rule = try reader.place().map(data.slice)
        case .index: path = try reader.rulePath()
        }
      }
      return rule.map { AddedRule(rule: SnapshotText($0), path: path) }
    }
  }
}

extension JSONReader {
  private static let deepestRule = 16

  /// One number, or a path into groups. What is negative is the beginning.
  mutating func rulePath() throws(JSONProblem) -> [Int] {
    guard try peek() == UInt8(ascii: "[") else { return try integer().map { [max($0, 0)] } ?? [] }
    let path = try array { reader throws(JSONProblem) in try reader.integer().map { max($0, 0) } }
    return Array(path.prefix(Self.deepestRule))
  }
}
