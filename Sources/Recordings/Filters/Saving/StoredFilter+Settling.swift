import Foundation

extension StoredFilter {
  /// Changes it to mean what the words mean. Everything else stays as it was written, in its place.
  func settled(by words: [FilterWord], in zone: Zone) -> StoredFilter {
    var settled = self
    settled.settleLeaves(words)
    for word in DateWord.allCases {
      let wanted = words.last { $0.name == word.rawValue }
      if wanted != date(word, in: zone) {
        settled.json.set(word.member, wanted?.savedDate(in: zone).map(JSONValue.string) ?? .null)
      }
    }
    settled.settleMembers(words)
    return settled
  }

  private mutating func settleLeaves(_ words: [FilterWord]) {
    var missing = words.filter { LeafWriter.leaf($0) != nil }
    func isWanted(_ leaf: JSONValue) -> Bool {
      guard let word = LeafReader.word(leaf) else { return true }
      guard let index = missing.firstIndex(of: word) else { return false }
      missing.remove(at: index)
      return true
    }
    var durations = durations.filter(isWanted)
    let leaves = leaves.filter(isWanted)
    if durations.isEmpty, let index = missing.firstIndex(where: \.isOfDuration) {
      durations = [LeafWriter.leaf(missing.remove(at: index))].compactMap(\.self)
    }
    if durations != self.durations { json.set("duration", .array(durations)) }
    let all = leaves + missing.compactMap(LeafWriter.leaf)
    if all != self.leaves { setLeaves(all) }
  }

  private mutating func setLeaves(_ leaves: [JSONValue]) {
    let operand = JSONValue.string(match == nil ? "AND" : "OR")
    var group = json["filter_group"] ?? .null
    if case .object = group {} else { group = .object(["type": operand, "values": []]) }
    var inner = group["values"]?.elements ?? []
    if case .object? = inner.first {} else { inner.insert(.object(["type": operand, "values": []]), at: 0) }
    inner[0].set("values", .array(leaves))
    group.set("values", .array(inner))
    json.set("filter_group", group)
  }

  private mutating func settleMembers(_ words: [FilterWord]) {
    let wantsTest = words.contains { $0.test == .choice(.test, ["no"]) }
    if wantsTest != (test != nil) { json.set("filter_test_accounts", .bool(wantsTest)) }
    let scoped = words.last { $0.name == ChoiceWord.scope.rawValue }
    if scoped != scope { json.set("event_match_scope", scoped?.choice.map(JSONValue.string)) }
    let wantsRecommended = words.contains { $0.name == ChoiceWord.recommended.rawValue }
    if wantsRecommended != (recommended != nil) {
      json.set("recommended_only", wantsRecommended ? true : nil)
    }
    let matchesAny = FilterLine(words).matchesAny
    if matchesAny != (match != nil) { setOperand(matchesAny ? "OR" : "AND") }
    let wanted = words.last { $0.name == FilterWordNames.order }
    if wanted != order { setOrder(wanted) }
    let asked = words.first(where: \.isAskedByID)
    if asked != ids { json.set("session_ids", asked?.ids) }
    let own = words.filter { $0.isOnlyReels || $0.isAskedByID && $0 != asked }
    let text = FilterLine(own).text
    // What a newer Reel wrote there, and cannot be read, stays.
    if text != FilterLine(wordsOfReel).text {
      json.set(Self.wordsMember, text.isEmpty ? nil : .string(text))
    }
  }

  private mutating func setOrder(_ word: FilterWord?) {
    var (order, ascending) = (RecordingOrder.startTime, false)
    if case .order(let wanted, let direction)? = word?.test { (order, ascending) = (wanted, direction) }
    json.set("order", .string(order.rawValue))
    json.set("order_direction", ascending ? "ASC" : "DESC")
  }

  /// Of every group, because a single OR makes all of them OR.
  private mutating func setOperand(_ operand: String) {
    if case .object? = json["filter_group"] {} else { setLeaves([]) }
    json.set("filter_group", json["filter_group"]?.withOperand(.string(operand)))
  }
}

extension FilterWord {
  fileprivate func savedDate(in zone: Zone) -> String? {
    if case .date(let word, let date) = test { date.savedText(of: word, in: zone) } else { nil }
  }

  fileprivate var isOfDuration: Bool {
    if case .amount(let word, _, _) = test { word.isDuration } else { false }
  }

  fileprivate var choice: String? {
    if case .choice(_, let values) = test { values.first } else { nil }
  }

  fileprivate var ids: JSONValue? {
    if case .text(.id, let ids) = test { .array(ids.map(JSONValue.string)) } else { nil }
  }
}

extension JSONValue {
  /// Sets the member that counts, the last of that name, or takes it away; a new one comes last.
  mutating func set(_ name: String, _ value: JSONValue?) {
    guard case .object(var members) = self else { return }
    let index = members.lastIndex { $0.name == name }
    switch (index, value) {
    case (let index?, let value?): members[index].value = value
    case (nil, let value?): members.append(JSONMember(name: name, value: value))
    case (_?, nil): members.removeAll { $0.name == name }
    case (nil, nil): break
    }
    self = .object(members)
  }

  fileprivate func withOperand(_ operand: JSONValue) -> JSONValue {
    guard case .object(let members) = self, self["type"] == "AND" || self["type"] == "OR" else { return self }
    return .object(
      members.map { member in
        switch member.name {
        case "type": JSONMember(name: "type", value: operand)
        case "values":
          JSONMember(name: "values", value: .array(member.value.elements.map { $0.withOperand(operand) }))
        default: member  // String
        }
      })
  }
}
