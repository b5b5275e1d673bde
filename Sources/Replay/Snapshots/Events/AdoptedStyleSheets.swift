import Recordings

/// The constructed sheets of a document or shadow host. They replace those that it had.
package struct AdoptedStyleSheets: Sendable {
  package struct Sheet: Sendable {
    package var styleID: Int
    package var rules: [AddedRule]
  }

  /// The document or the shadow host, which may come later.
  package var id: SnapshotNodeID
  package var styleIDs: [Int]
  /// Rules come once for each sheet.
  package var sheets: [Sheet]
}

extension AdoptedStyleSheets {
  private enum Field: String, CaseIterable { case id, styles, styleIds }
  private static let names = FieldNames(Field.self)

  fileprivate enum SheetField: String, CaseIterable { case styleId, rules }
  fileprivate static let sheetNames = FieldNames(SheetField.self)

  init(_ reader: inout JSONReader, _ data: JSONText) throws(JSONProblem) {
    var event = AdoptedStyleSheets(id: .unknown, styleIDs: [], sheets: [])
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .id: event.id = try reader.nodeID()
      case .styleIds: event.styleIDs = try reader.array { reader throws(JSONProblem) in try reader.integer() }
      case .styles: event.sheets = try reader.array { reader throws(JSONProblem) in try Sheet(&reader, data) }
      }
    }
    self = event
  }
}

extension AdoptedStyleSheets.Sheet {
  fileprivate init?(_ reader: inout JSONReader, _ data: JSONText) throws(JSONProblem) {
    var styleID: Int?
    var rules: [AddedRule] = []
    try reader.readObject(AdoptedStyleSheets.sheetNames) { field, reader throws(JSONProblem) in
      switch field {
      case .styleId: styleID = try reader.integer()
      case .rules: rules = try AddedRule.all(&reader, data)
      }
    }
    guard let styleID else { return nil }
    self.init(styleID: styleID, rules: rules)
  }
}
