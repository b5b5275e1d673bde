import Recordings

/// The members that are printed of each object, and which of them no object had.
struct FieldSelection {
  private let fields: [FieldPath]
  private var unseen: Set<FieldPath>
  private var names: [String] = []

  init(_ fields: [FieldPath]) {
    self.fields = fields
    unseen = Set(fields)
  }

  /// An object of these members alone, null where one is not there.
  mutating func object(of whole: JSONText) -> JSONText {
    if names.isEmpty, let members = try? whole.members() { names = members.map(\.name) }
    let members = fields.map { field in
      let value = field.value(in: whole)
      if value != nil, !unseen.isEmpty { unseen.remove(field) }
      return field.label + (value?.text ?? "null")
    }
    return JSONText("{" + members.joined(separator: ",") + "}")
  }

  /// What no object had, with the name that was perhaps meant. Without any object nothing is known.
  var mistakes: [String] {
    guard !names.isEmpty else { return [] }
    return fields.filter(unseen.contains).map { field in
      let nearest = NearestName.to(field.text, among: names)
      return "no object has the field \(field.text)" + (nearest.map { "; \($0)?" } ?? ".")
    }
  }
}
