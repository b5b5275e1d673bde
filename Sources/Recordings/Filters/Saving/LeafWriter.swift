/// Writes a word as a leaf of a saved filter, in the form that the web app uses.
enum LeafWriter {
  /// Nil for words without a leaf. Dates and orders have members of their own; words for loaded rows have
  /// none.
  static func leaf(_ word: FilterWord) -> JSONValue? {
    let isNegated = word.isNegated
    switch word.test {
    case .amount(let amount, let comparison, let number):
      return leaf(
        "recording", amount.key, comparison.operation(negated: isNegated), FilterNumbers.json(number))
    case .text(let word, let texts): return leaf(word, texts, isNegated)
    case .choice(.level, let levels): return leaf("log_entry", "level", "exact", list(levels))
    case .choice(.source, let sources):
      return leaf("recording", "snapshot_source", isNegated ? "is_not" : "exact", list(sources))
    case .number(.action, let id): return .object(["type": "actions", "id": .integer(id)])
    case .number(.cohort, let id): return leaf("cohort", "id", isNegated ? "not_in" : "in", .integer(id))
    case .property(let test): return leaf(test, isNegated)
    case .event(let event): return leaf(event)
    case .choice(.test, _), .choice(.match, _), .choice(.scope, _), .choice(.recommended, _), .flag, .date,
      .order, .evidence, .anywhere:
      return nil
    }
  }

  private static func leaf(_ word: TextWord, _ texts: [String], _ isNegated: Bool) -> JSONValue? {
    switch word {
    case .url: return leaf("recording", "visited_page", contains(isNegated), scalar(texts))
    case .entry: return leaf("session", PropertyNames.entryURL, contains(isNegated), scalar(texts))
    case .console: return leaf("log_entry", "message", "icontains", scalar(texts))
    case .comment: return leaf("recording", "comment_text", "icontains", scalar(texts))
    case .country:
      return leaf(
        "person", PropertyNames.country, isNegated ? "is_not" : "exact", list(texts.map { $0.uppercased() }))
    case .browser: return leaf("person", PropertyNames.browser, contains(isNegated), scalar(texts))
    case .os: return leaf("person", PropertyNames.os, contains(isNegated), scalar(texts))
    case .device: return leaf("person", PropertyNames.device, contains(isNegated), scalar(texts))
    case .person, .id, .distinctID, .lists: return nil
    }
  }

  private static func leaf(_ test: PropertyTest, _ isNegated: Bool) -> JSONValue {
    var leaf = property(test.owner.leafType, test.key, test.condition, isNegated)
    if case .group(let index) = test.owner, case .object(let members) = leaf {
      leaf = .object(members + [JSONMember(name: "group_type_index", value: .integer(index))])
    }
    return leaf
  }

  private static func leaf(_ event: EventTest) -> JSONValue {
    let name = JSONValue.string(event.name)
    if event.conditions.isEmpty { return .object(["type": "events", "id": name, "name": name]) }
    let conditions = event.conditions.map { property("event", $0.key, $0.condition, $0.isNegated) }
    return .object(["type": "events", "id": name, "name": name, "properties": .array(conditions)])
  }

  private static func property(
    _ type: String, _ key: String, _ condition: PropertyCondition, _ isNegated: Bool
  ) -> JSONValue {
    switch condition {
    case .isSet: leaf(type, key, isNegated ? "is_not_set" : "is_set", nil)
    case .equals(let texts): leaf(type, key, isNegated ? "is_not" : "exact", list(texts))
    case .contains(let texts): leaf(type, key, contains(isNegated), scalar(texts))
    case .compares(let comparison, .number(let number)):
      leaf(type, key, comparison.operation(negated: false), FilterNumbers.json(number))
    case .compares(let comparison, .text(let text)):
      leaf(type, key, comparison.operation(negated: false), .string(text))
    }
  }

  private static func leaf(_ type: String, _ key: String, _ operation: String, _ value: JSONValue?)
    -> JSONValue
  {
    let leaf: KeyValuePairs<String, JSONValue> = [
      "type": .string(type), "key": .string(key), "operator": .string(operation),
    ]
    let members = leaf.map { JSONMember(name: $0.key, value: $0.value) }
    return .object(members + [value].compactMap(\.self).map { JSONMember(name: "value", value: $0) })
  }

  private static func contains(_ isNegated: Bool) -> String { isNegated ? "not_icontains" : "icontains" }

  private static func list(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// One text by itself, as the web app writes it.
  private static func scalar(_ texts: [String]) -> JSONValue {
    texts.count == 1 ? .string(texts[0]) : list(texts)
  }
}

extension PropertyOwner {
  var leafType: String {
    switch self {
    case .person: "person"
    case .session: "session"
    case .event: "event"
    case .group: "group"
    }
  }
}
