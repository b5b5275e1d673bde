import Recordings

/// Rules that a script changed. Apply adds, then removes, then `replace`, then `replaceSync`.
package struct StyleSheetRuleChange: Sendable {
  /// The style or link element.
  package var id: SnapshotNodeID?
  /// A constructed sheet.
  package var styleID: Int?
  package var adds: [AddedRule]
  /// Each the path of a rule.
  package var removes: [[Int]]
  package var replace: SnapshotText?
  package var replaceSync: SnapshotText?
}

extension StyleSheetRuleChange {
  private enum Field: String, CaseIterable { case id, styleId, adds, removes, replace, replaceSync }
  private static let names = FieldNames(Field.self)

  private enum RemoveField: String, CaseIterable { case index }
  private static let removeNames = FieldNames(RemoveField.self)

  init(_ reader: inout JSONReader, _ data: JSONText) throws(JSONProblem) {
    var change = StyleSheetRuleChange(adds: [], removes: [])
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .id: change.id = try reader.optionalNodeID()
      case .styleId: change.styleID = try reader.integer()
      case .adds: change.adds = try AddedRule.all(&reader, data)
      case .removes: change.removes = try Self.removes(&reader)
      case .replace: change.replace = try reader.place().map(data.slice).map(SnapshotText.init)
      case .replaceSync: change.replaceSync = try reader.place().map(data.slice).map(SnapshotText.init)
      }
    }
    self = change
  }

  private static func removes(_ reader: inout JSONReader) throws(JSONProblem) -> [[Int]] {
    try reader.array { reader throws(JSONProblem) in
      var path: [Int]?
      try reader.readObject(removeNames) { _, reader throws(JSONProblem) in path = try reader.rulePath() }
      return path
    }
  }
}
