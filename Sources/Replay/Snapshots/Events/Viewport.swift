import Recordings

/// The size of what a window shows of its page, in CSS pixels.
package struct Viewport: Equatable, Sendable {
  package var width: Double
  package var height: Double

  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

extension Viewport {
  private enum Field: String, CaseIterable { case width, height }
  private static let names = FieldNames(Field.self)

  init?(_ reader: inout JSONReader) throws(JSONProblem) {
    var (width, height): (Double?, Double?)
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .width: width = try reader.number()
      case .height: height = try reader.number()
      }
    }
    self.init(width, height)
  }

  /// Nil where there is nothing to see.
  init?(_ width: Double?, _ height: Double?) {
    guard let width, let height, width > 0, height > 0 else { return nil }
    self.init(width: width, height: height)
  }
}
