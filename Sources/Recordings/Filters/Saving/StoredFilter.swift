import Foundation

/// The stored `filters` of a saved filter, in the universal format. They keep the conditions that no word
/// expresses.
package struct StoredFilter: Hashable, Sendable {
  /// The member in which Reel keeps the words that have no form in a saved filter. Nobody else reads it.
  static let wordsMember = "reel"

  var json: JSONValue

  init(_ json: JSONValue) { self.json = json }

  /// Of no condition, as the web app begins one.
  static let empty = StoredFilter(
    .object([
      "date_from": .null, "date_to": .null, "duration": [], "filter_test_accounts": false,
      "filter_group": .object(["type": "AND", "values": [.object(["type": "AND", "values": []])]]),
      "order": "start_time", "order_direction": "DESC",
    ]))

  var durations: [JSONValue] { json["duration"]?.elements ?? [] }

  /// The leaves that count: those of the first inner group.
  var leaves: [JSONValue] { json["filter_group"]?["values"]?.elements.first?["values"]?.elements ?? [] }

  /// In the order in which they would be typed.
  package func words(in zone: Zone) -> [FilterWord] {
    let leaves = (durations + leaves).compactMap(LeafReader.word)
    let dates = DateWord.allCases.compactMap { date($0, in: zone) }
    return leaves + [ids].compactMap(\.self) + wordsOfReel
      + [test, match, scope, recommended].compactMap(\.self) + dates
      + [order].compactMap(\.self)
  }

  func date(_ word: DateWord, in zone: Zone) -> FilterWord? {
    guard let text = json[word.member]?.text else { return nil }
    return FilterDate(saved: text, of: word, in: zone).map { FilterWord(.date(word, $0)) }
  }

  var test: FilterWord? {
    json["filter_test_accounts"]?.meaning == true ? FilterWord(.choice(.test, ["no"])) : nil
  }

  var match: FilterWord? {
    SavedFilter.matchesAny(json) ? FilterWord(.choice(.match, ["any"])) : nil
  }

  var scope: FilterWord? {
    json["event_match_scope"]?.text.flatMap(EventMatchScope.init(rawValue:)).map {
      FilterWord(.choice(.scope, [$0.rawValue]))
    }
  }

  var recommended: FilterWord? {
    json["recommended_only"]?.meaning == true ? FilterWord(.choice(.recommended, ["yes"])) : nil
  }

  var order: FilterWord? {
    let order = json["order"]?.text.flatMap(RecordingOrder.init(rawValue:)) ?? .startTime
    let ascending = json["order_direction"]?.text == "ASC"
    return order == .startTime && !ascending ? nil : FilterWord(.order(order, ascending: ascending))
  }

  /// Nil also where not all of them are ids, or there are none. Then nothing matches, which no word
  /// expresses.
  var ids: FilterWord? {
    guard let values = json["session_ids"]?.elements, !values.isEmpty else { return nil }
    let texts = values.compactMap(\.text)
    let word = FilterWord(.text(.id, texts))
    return texts.count == values.count && (try? FilterLine(parsing: word.text))?.words == [word] ? word : nil
  }

  var wordsOfReel: [FilterWord] {
    let line = json[Self.wordsMember]?.text.flatMap { try? FilterLine(parsing: $0) }
    return (line?.words ?? []).filter { $0.isOnlyReels || $0.isAskedByID && ids != nil }
  }
}

extension DateWord {
  var member: String {
    switch self {
    case .from: "date_from"
    case .to: "date_to"
    }
  }
}

extension FilterWord {
  /// A saved filter has no form for it that the web app understands.
  package var isOnlyReels: Bool {
    switch test {
    case .flag, .evidence, .anywhere: true
    case .text(let word, _): LeafWriter.leaf(self) == nil && (word != .id || isNegated)
    case .amount, .choice, .number, .date, .order, .property, .event: false
    }
  }
}

extension StoredFilter {
  /// Dates and ids that no word expresses are replaced by words for other ones.
  func leftovers(replacedBy words: [FilterWord]) -> [FilterLeftover] {
    let leaves = leaves.enumerated().filter { LeafReader.word($1) == nil && !LeafReader.asksNothing($1) }
      .map { FilterLeftover(place: .leaf($0), value: $1) }
    let durations = durations.enumerated().filter { LeafReader.word($1) == nil }
      .map { FilterLeftover(place: .duration($0), value: $1) }
    return durations + leaves + members(replacedBy: words)
  }

  private func members(replacedBy words: [FilterWord]) -> [FilterLeftover] {
    var members: [FilterLeftover] = []
    for word in DateWord.allCases {
      guard let value = json[word.member], value.meaning?.text != nil, date(word, in: .gmt) == nil,
        !words.contains(where: { $0.name == word.rawValue })
      else { continue }
      members.append(FilterLeftover(place: .member(word.member), value: value))
    }
    if case .array? = json["session_ids"], ids == nil, !words.contains(where: \.isAskedByID) {
      members.append(FilterLeftover(place: .member("session_ids"), value: json["session_ids"] ?? .null))
    }
    return members
  }
}

extension FilterWord {
  /// The recordings are named.
  var isAskedByID: Bool {
    if case .text(.id, _) = test { !isNegated } else { false }
  }
}
