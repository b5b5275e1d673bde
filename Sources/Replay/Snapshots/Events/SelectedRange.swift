import Recordings

/// A part of the page that is selected.
package struct SelectedRange: Equatable, Sendable {
  package var start: SnapshotNodeID
  package var startOffset: Int
  package var end: SnapshotNodeID
  package var endOffset: Int
}

extension SelectedRange {
  private enum Field: String, CaseIterable { case ranges }
  private static let names = FieldNames(Field.self)

  private enum RangeField: String, CaseIterable { case start, startOffset, end, endOffset }
  private static let rangeNames = FieldNames(RangeField.self)

  static func all(_ reader: inout JSONReader) throws(JSONProblem) -> [SelectedRange] {
    var ranges: [SelectedRange] = []
    try reader.readObject(names) { _, reader throws(JSONProblem) in
      ranges = try reader.array { reader throws(JSONProblem) in try SelectedRange(&reader) }
    }
    return ranges
  }

  private init(_ reader: inout JSONReader) throws(JSONProblem) {
    var range = SelectedRange(start: .unknown, startOffset: 0, end: .unknown, endOffset: 0)
    try reader.readObject(Self.rangeNames) { field, reader throws(JSONProblem) in
      switch field {
      case .start: range.start = try reader.nodeID()
      case .startOffset: range.startOffset = try reader.integer() ?? 0
      case .end: range.end = try reader.nodeID()
      case .endOffset: range.endOffset = try reader.integer() ?? 0
      }
    }
    self = range
  }
}
