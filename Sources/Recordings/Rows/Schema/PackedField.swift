import Foundation

/// A line of `PackedSchema`: what the server calls a field, where that stands in its answer, and its
/// property.
struct PackedField: Sendable {
  /// What the field is a member of.
  enum Owner: String, Sendable { case row, person, properties }

  enum Content: Sendable {
    /// Four bytes; what does not fit is the greatest or the least that does.
    case count(RecordingProperty<Int?>)
    /// The same of an array's elements, which are not read.
    case elementCount(RecordingProperty<Int?>)
    /// Eight bytes.
    case integer(RecordingProperty<Int?>)
    case decimal(RecordingProperty<Double?>)
    /// Seconds since the reference date.
    case time(RecordingProperty<Date?>)
    case flag(RecordingProperty<Bool?>)
    /// Behind the numbers, in the order of the table.
    case text(RecordingProperty<String?>)
  }

  let name: String
  let queryName: String?
  let owner: Owner
  let content: Content

  private init(_ name: String, _ owner: Owner, _ content: Content, queriedAs queryName: String? = nil) {
    self.name = name
    self.queryName = queryName
    self.owner = owner
    self.content = content
  }

  func isNamed(_ name: String) -> Bool { name == self.name || name == queryName }
}

/// `queriedAs`: its name in queries, where that is another one.
extension PackedField {
  typealias Path<Value> = any WritableKeyPath<Recording, Value> & Sendable

  static func count(_ name: String, queriedAs: String? = nil, _ path: Path<Int?>) -> PackedField {
    PackedField(name, .row, .count(RecordingProperty(path)), queriedAs: queriedAs)
  }

  static func elementCount(_ name: String, _ path: Path<Int?>) -> PackedField {
    PackedField(name, .row, .elementCount(RecordingProperty(path)))
  }

  static func integer(_ name: String, of owner: Owner = .row, _ path: Path<Int?>) -> PackedField {
    PackedField(name, owner, .integer(RecordingProperty(path)))
  }

  static func decimal(_ name: String, _ path: Path<Double?>) -> PackedField {
    PackedField(name, .row, .decimal(RecordingProperty(path)))
  }

  static func time(_ name: String, of owner: Owner = .row, _ path: Path<Date?>) -> PackedField {
    PackedField(name, owner, .time(RecordingProperty(path)))
  }

  static func flag(_ name: String, _ path: Path<Bool?>) -> PackedField {
    PackedField(name, .row, .flag(RecordingProperty(path)))
  }

  static func text(_ name: String, of owner: Owner = .row, _ path: Path<String?>) -> PackedField {
    PackedField(name, owner, .text(RecordingProperty(path)))
  }
}
