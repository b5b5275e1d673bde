/// Reads the word that means exactly what a leaf of a saved filter means.
enum LeafReader {
  /// Nil where no word does. What the web app keeps in leaves for itself, as names and places, means nothing.
  static func word(_ leaf: JSONValue) -> FilterWord? {
    guard let word = meaning(leaf) else { return nil }
    // What cannot be typed is no word.
    return (try? FilterLine(parsing: word.text))?.words == [word] ? word : nil
  }

  /// Whether the leaf asks for nothing, so that the query leaves it out.
  static func asksNothing(_ leaf: JSONValue) -> Bool {
    leaf["type"]?.text == "recording" && leaf["key"]?.text == "snapshot_source"
      && leaf["value"]?.meaning == nil
  }

  private static func meaning(_ leaf: JSONValue) -> FilterWord? {
    switch leaf["type"]?.text {
    case "events": event(leaf)
    case "actions": action(leaf)
    case "log_entry": logEntry(leaf)
    case "recording": recording(leaf)
    case "cohort": cohort(leaf)
    case "person": property(leaf, .person).map(shorter)
    case "session": property(leaf, .session).map(shorter)
    case "event": property(leaf, .event)
    case "group": group(leaf)
    default: nil  // String
    }
  }

  private static func event(_ leaf: JSONValue) -> FilterWord? {
    guard holdsOnly(leaf, ["id", "properties"] + ofEntities), let name = leaf["id"]?.text else { return nil }
    var conditions: [EventTest.Condition] = []
    for filter in leaf["properties"]?.elements ?? [] {
      guard filter["type"]?.text == "event", let (test, isNegated) = test(filter, .event) else { return nil }
      conditions.append(.init(test.key, test.condition, isNegated: isNegated))
    }
    return FilterWord(.event(EventTest(name, conditions)))
  }

  private static func action(_ leaf: JSONValue) -> FilterWord? {
    guard holdsOnly(leaf, ["id", "properties"] + ofEntities), leaf["properties"]?.elements.isEmpty ?? true,
      let id = integer(leaf["id"])
    else { return nil }
    return FilterWord(.number(.action, id))
  }

  private static func logEntry(_ leaf: JSONValue) -> FilterWord? {
    guard holdsOnly(leaf, ofFilters), let texts = texts(leaf["value"]) else { return nil }
    switch (leaf["key"]?.text, leaf["operator"]?.text) {
    case ("level", "exact"): return FilterWord(.choice(.level, texts))
    case ("message", "icontains"): return FilterWord(.text(.console, texts))
    default: return nil  // String
    }
  }

  private static func recording(_ leaf: JSONValue) -> FilterWord? {
    guard holdsOnly(leaf, ofFilters), let key = leaf["key"]?.text, let operation = leaf["operator"]?.text
    else {
      return nil
    }
    switch key {
    case "visited_page": return contains(leaf, operation).map { FilterWord(.text(.url, $0), isNegated: $1) }
    case "comment_text" where operation == "icontains":
      return texts(leaf["value"]).map { FilterWord(.text(.comment, $0)) }
    case "snapshot_source" where ["exact", "is_not"].contains(operation):
      return texts(leaf["value"]).map { FilterWord(.choice(.source, $0), isNegated: operation == "is_not") }
    default: return amount(leaf, key, operation)  // Key
    }
  }

  private static func amount(_ leaf: JSONValue, _ key: String, _ operation: String) -> FilterWord? {
    guard let word = AmountWord.allCases.first(where: { $0.key == key }), let number = number(leaf["value"])
    else {
      return nil
    }
    if operation == "is_not" { return FilterWord(.amount(word, .equal, number), isNegated: true) }
    return comparison(operation).map { FilterWord(.amount(word, $0, number)) }
  }

  private static func cohort(_ leaf: JSONValue) -> FilterWord? {
    guard holdsOnly(leaf, ofFilters + ["cohort_name"]), leaf["key"]?.text == "id",
      case .integer(let id)? = leaf["value"]
    else { return nil }
    switch leaf["operator"]?.text {
    case nil, "in"?, "exact"?: return FilterWord(.number(.cohort, id))
    case "not_in"?: return FilterWord(.number(.cohort, id), isNegated: true)
    default: return nil  // String
    }
  }

  private static func group(_ leaf: JSONValue) -> FilterWord? {
    guard case .integer(let index)? = leaf["group_type_index"], (0...4).contains(index) else { return nil }
    return property(leaf, .group(index), besides: ["group_type_index"])
  }
}

extension LeafReader {
  /// What only the web app reads.
  private static let ofEntities = [
    "type", "name", "order", "uuid", "index", "custom_name", "kind", "event",
  ]
  private static let ofFilters = ["type", "key", "operator", "value", "label", "uuid", "order"]

  private static func holdsOnly(_ leaf: JSONValue, _ names: [String]) -> Bool {
    let found = leaf.members.map(\.name)
    return Set(found).count == found.count && found.allSatisfy(names.contains)
  }

  private static func property(
    _ leaf: JSONValue, _ owner: PropertyOwner, besides names: [String] = []
  ) -> FilterWord? {
    test(leaf, owner, besides: names).map { FilterWord(.property($0), isNegated: $1) }
  }

  /// What is asked of a property, and whether it is denied.
  private static func test(
    _ leaf: JSONValue, _ owner: PropertyOwner, besides names: [String] = []
  ) -> (PropertyTest, Bool)? {
    guard holdsOnly(leaf, ofFilters + names), let key = leaf["key"]?.text,
      let operation = leaf["operator"]?.text
    else {
      return nil
    }
    switch operation {
    case "is_set", "is_not_set": return (PropertyTest(owner, key, .isSet), operation == "is_not_set")
    case "exact", "is_not":
      return texts(leaf["value"]).map { (PropertyTest(owner, key, .equals($0)), operation == "is_not") }
    case "icontains", "not_icontains":
      return contains(leaf, operation).map { (PropertyTest(owner, key, .contains($0)), $1) }
    default:  // String
      guard let comparison = comparison(operation), let bound = bound(leaf["value"]) else { return nil }
      return (PropertyTest(owner, key, .compares(comparison, bound)), false)
    }
  }

  /// The word for a property that has one.
  private static func shorter(_ word: FilterWord) -> FilterWord {
    guard case .property(let test) = word.test else { return word }
    var short: TextWord?
    switch (test.owner, test.key, test.condition) {
    case (.person, PropertyNames.country, .equals(let texts)):
      if texts.allSatisfy({ $0.count == 2 && $0 == $0.uppercased() }) { short = .country }
    case (.person, PropertyNames.browser, .contains): short = .browser
    case (.person, PropertyNames.os, .contains): short = .os
    case (.person, PropertyNames.device, .contains): short = .device
    case (.session, PropertyNames.entryURL, .contains): short = .entry
    default: break  // String
    }
    guard let short else { return word }
    switch test.condition {
    case .equals(let texts), .contains(let texts):
      return FilterWord(.text(short, texts), isNegated: word.isNegated)
    case .isSet, .compares: return word
    }
  }

  private static func contains(_ leaf: JSONValue, _ operation: String) -> ([String], Bool)? {
    guard let texts = texts(leaf["value"]), operation == "icontains" || operation == "not_icontains" else {
      return nil
    }
    return (texts, operation == "not_icontains")
  }

  private static func comparison(_ operation: String) -> Comparison? {
    Comparison.allCases.first { $0.operation(negated: false) == operation }
  }

  /// One text or several; `true` is the text "true" to a saved filter.
  private static func texts(_ value: JSONValue?) -> [String]? {
    let elements = value.map { $0.text == nil && $0.boolText == nil ? $0.elements : [$0] } ?? []
    let texts = elements.compactMap { $0.text ?? $0.boolText }
    return texts.isEmpty || texts.count != elements.count ? nil : texts
  }

  private static func bound(_ value: JSONValue?) -> PropertyBound? {
    value?.text.map(PropertyBound.text) ?? number(value).map(PropertyBound.number)
  }

  private static func number(_ value: JSONValue?) -> Double? {
    switch value {
    case .integer(let integer)?: Double(exactly: integer)
    case .number(let number)?: number
    case .null?, .bool?, .string?, .array?, .object?, nil: nil
    }
  }

  private static func integer(_ value: JSONValue?) -> Int? {
    if case .integer(let integer)? = value { return integer }
    return value?.text.flatMap { FilterNumbers.whole($0) }
  }
}

extension JSONValue {
  fileprivate var boolText: String? {
    if case .bool(let bool) = self { bool ? "true" : "false" } else { nil }
  }
}
