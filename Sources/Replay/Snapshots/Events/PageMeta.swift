import Recordings

/// The address and the viewport, just before a full snapshot.
package struct PageMeta: Equatable, Sendable {
  /// Mobile apps have none, and PostHog may mask it.
  package var href: String?
  package var viewport: Viewport?
}

extension PageMeta {
  private enum Field: String, CaseIterable { case href, width, height }
  private static let names = FieldNames(Field.self)

  init(_ reader: inout JSONReader) throws(JSONProblem) {
    var (href, width, height): (String?, Double?, Double?)
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .href: href = try reader.string()
      case .width: width = try reader.number()
      case .height: height = try reader.number()
      }
    }
    self.init(href: href, viewport: Viewport(width, height))
  }
}
