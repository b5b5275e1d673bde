import Recordings

/// One property of a rule that a script changed.
package struct StyleDeclarationChange: Equatable, Sendable {
  package var id: SnapshotNodeID?
  package var styleID: Int?
  /// Of the rule.
  package var path: [Int]
  package var property: String
  /// Nil where the property is removed.
  package var value: String?
  package var isImportant: Bool
}

extension StyleDeclarationChange {
  private enum Field: String, CaseIterable { case id, styleId, index, set, remove }
  private static let names = FieldNames(Field.self)

  private enum PropertyField: String, CaseIterable { case property, value, priority }
  private static let propertyNames = FieldNames(PropertyField.self)

  init(_ reader: inout JSONReader) throws(JSONProblem) {
    var change = StyleDeclarationChange(path: [], property: "", isImportant: false)
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .id: change.id = try reader.optionalNodeID()
      case .styleId: change.styleID = try reader.integer()
      case .index: change.path = try reader.rulePath()
      case .set, .remove: try change.readProperty(&reader)
      }
    }
    self = change
  }

  private mutating func readProperty(_ reader: inout JSONReader) throws(JSONProblem) {
    var change = self
    try reader.readObject(Self.propertyNames) { field, reader throws(JSONProblem) in
      switch field {
      case .property: change.property = try reader.string() ?? ""
      case .value: change.value = try reader.string()
      case .priority: change.isImportant = try reader.string() == "important"
      }
    }
    self = change
  }
}
