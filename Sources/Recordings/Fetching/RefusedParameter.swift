/// A parameter that the server did not take, as its 400 names it.
package struct RefusedParameter: Hashable, Sendable {
  /// `hide_viewed_recordings`, `order`, `properties`.
  package var name: String
  /// Which element of it, where it is a list.
  package var index: Int?
  /// The server does not know a parameter of this name at all.
  package var isUnknown: Bool

  package init(name: String, index: Int? = nil, isUnknown: Bool) {
    self.name = name
    self.index = index
    self.isUnknown = isUnknown
  }
}

extension Refusal {
  /// The parameters named in the detail, where the recordings list puts JSON as text. Empty for every other
  /// detail.
  package var parameters: [RefusedParameter] {
    guard status == 400, detail.hasPrefix("["), case .array(let problems)? = try? JSONText(detail).value()
    else {
      return []
    }
    var named: [RefusedParameter] = []
    for problem in problems {
      guard let parameter = RefusedParameter(problem), !named.contains(parameter) else { continue }
      named.append(parameter)
    }
    return named
  }
}

extension RefusedParameter {
  /// From `{"type":"extra_forbidden","loc":["properties",0,"key"],…}`.
  fileprivate init?(_ problem: JSONValue) {
    let place = problem["loc"]?.elements ?? []
    guard let name = place.first?.text else { return nil }
    self.init(name: name, isUnknown: place.count == 1 && problem["type"]?.text == "extra_forbidden")
    if case .integer(let index)? = place.dropFirst().first { self.index = index }
  }
}
