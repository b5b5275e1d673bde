extension StoredFilter {
  /// The names of fields that say something and are neither asked of the server nor applied here: fields that
  /// Reel does not know, and values that have no meaning. The list holds more rows than such a filter says,
  /// or has another order.
  var unapplied: [String] {
    var names: [String] = []
    for member in json.members where !member.value.saysNothing && !names.contains(member.name) {
      names += unapplied(member)
    }
    return names
  }

  private func unapplied(_ member: JSONMember) -> [String] {
    let (name, value) = (member.name, member.value)
    let isApplied: Bool
    switch name {
    case "date_from", "date_to": isApplied = value.text != nil
    case "order_direction": isApplied = value == "ASC" || value == "DESC"
    case "filter_test_accounts", "recommended_only": isApplied = value.isFlag
    case "event_match_scope": isApplied = scope != nil
    case "session_ids": isApplied = value.isArray { $0.text != nil }
    case "limit": if case .integer = value { isApplied = true } else { isApplied = false }
    case Self.wordsMember: isApplied = readsAllWordsOfReel
    case "order":
      if value.text.flatMap(RecordingOrder.init(rawValue:)) != nil { return [] }
      return [value.text.map { "order " + $0 } ?? name]
    case "duration": return value.isArray { _ in true } ? value.elements.flatMap(\.unknownKeys) : [name]
    case "filter_group": return Self.unapplied(group: value)
    default: isApplied = Self.meaningless.contains(name)  // String
    }
    return isApplied ? [] : [name]
  }

  /// Versions and notes, which say nothing about recordings.
  private static let meaningless: Set<String> = [
    "version", "hogql_filtering", "as_query", "add_events_to_property_queries", "user_modified_filters",
    "kind", "tags",
  ]

  private var readsAllWordsOfReel: Bool {
    guard let text = json[Self.wordsMember]?.text, let line = try? FilterLine(parsing: text) else {
      return false
    }
    return line.words.allSatisfy { $0.isOnlyReels || $0.isAskedByID && ids != nil }
  }

  private static func unapplied(group: JSONValue) -> [String] {
    guard case .object = group else { return ["filter_group"] }
    let inner = group["values"]?.elements ?? []
    let further = inner.dropFirst().contains { $0["values"]?.elements.isEmpty == false }
    return group.unknownParts + (inner.first.map(unapplied(inner:)) ?? [])
      + (further ? ["further groups"] : [])
  }

  private static func unapplied(inner: JSONValue) -> [String] {
    // A condition without a group around it.
    guard case .object(let members) = inner, members.isEmpty || inner["values"] != nil else {
      return ["filter_group.values"]
    }
    let leaves = inner["values"]?.elements ?? []
    let comments = leaves.count { $0["type"]?.text == "recording" && $0["key"]?.text == "comment_text" }
    return inner.unknownParts + leaves.flatMap(\.unknownKeys) + (comments > 1 ? ["comment_text"] : [])
  }
}

extension FilterLine {
  /// The names of the saved filter's fields that nobody applies (`StoredFilter.unapplied`), as far as no word
  /// of the line stands for them.
  package func unappliedFields(in zone: Zone) -> [String] {
    guard let stored, !stored.unapplied.isEmpty else { return [] }
    return stored.settled(by: words, in: zone).unapplied
  }
}

extension RecordingsQuestion {
  /// Of the saved filter that is asked; none for everything else.
  package func unappliedFields(in zone: Zone) -> [String] {
    isAskedByQuery ? line(in: zone).unappliedFields(in: zone) : []
  }
}

extension JSONValue {
  /// Null, also as a text, and what is empty.
  fileprivate var saysNothing: Bool {
    switch self {
    case .null, .string("null"), .string(""), .array([]), .object([]): true
    case .bool, .integer, .number, .string, .array, .object: false
    }
  }

  fileprivate var isFlag: Bool {
    if case .bool? = meaning { true } else { false }
  }

  fileprivate func isArray(of isElement: (JSONValue) -> Bool) -> Bool {
    if case .array(let elements) = self { elements.allSatisfy(isElement) } else { false }
  }

  /// What a group holds beside its type and its values.
  fileprivate var unknownParts: [String] {
    members.filter { member in
      switch member.name {
      case "type": return !member.value.saysNothing && member.value != "AND" && member.value != "OR"
      case "values": return !member.value.saysNothing && !member.value.isArray { _ in true }
      default: return !member.value.saysNothing  // String
      }
    }
    .map { "filter_group." + $0.name }
  }

  /// The keys of a condition that the server's form has no place for, so that they are left out. Events and
  /// actions are sent as they are.
  fileprivate var unknownKeys: [String] {
    let type = self["type"]?.text
    guard type != "events", type != "actions" else { return [] }
    return members.filter { !$0.value.saysNothing && !LeafFilter.isKnown(key: $0.name) }.map(\.name)
  }
}
