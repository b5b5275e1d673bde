package import Recordings

/// One way in which the last word of a filter line can go on.
package struct FilterCompletion: Hashable, Sendable {
  /// What replaces the typed beginning: `errors>`, `person.plan:`, `country:DE`.
  package var name: String
  /// The line as it would be.
  package var line: String

  /// Every completion of the last word of a line. None within quotes or brackets. A plain word is completed
  /// to names that begin with it.
  package static func all(
    of line: String, knowing known: FilterKnowledge = FilterKnowledge(),
    for audience: FilterAudience = .server
  ) -> [FilterCompletion] {
    let typed = line.reversed().prefix { !$0.isWhitespace }.count
    var begun = String(line.suffix(typed))
    var before = String(line.dropLast(typed))
    guard !line.contains("\"") || (try? FilterLine(parsing: before)) != nil else { return [] }
    if begun.hasPrefix("!") {
      begun.removeFirst()
      before += "!"
    }
    let names = wordNames(audience).filter { $0.hasPrefix(begun.lowercased()) }
    let found =
      names.isEmpty || begun.contains(":") || begun.contains("~")
      ? continuations(of: begun, known) : names + properties(of: begun, known)
    return found.filter { $0 != begun }.map { FilterCompletion(name: $0, line: before + $0) }
  }

  /// With the usual operator of the word.
  private static func wordNames(_ audience: FilterAudience) -> [String] {
    let all: [[String]] = [
      AmountWord.allCases.map { $0.rawValue + ">" }, FlagWord.allCases.map { $0.rawValue + ":" },
      TextWord.allCases.map { $0.rawValue + ":" }, ChoiceWord.allCases.map { $0.rawValue + ":" },
      NumberWord.allCases.map { $0.rawValue + ":" }, DateWord.allCases.map { $0.rawValue + ":" },
      EvidenceWord.allCases.map { $0.rawValue + ($0.isNumber ? ">" : ":") },
      ["order:", "event:", "person.", "session."],
    ]
    let names = all.flatMap(\.self)
    return audience == .server ? names : names.filter { !isServers($0) }
  }

  private static func isServers(_ name: String) -> Bool {
    let word = name.dropLast()
    return [
      "console", "comment", "source", "test", "match", "scope", "recommended", "action", "cohort", "order",
      "event", "session",
    ].contains(word)
  }

  /// After the operator what is known of the word, after `person.` the names of properties.
  private static func continuations(of begun: String, _ known: FilterKnowledge) -> [String] {
    guard let colon = begun.firstIndex(where: { $0 == ":" || $0 == "~" }) else {
      return properties(of: begun, known)
    }
    let name = String(begun[..<colon])
    // Of several values the last one is being typed.
    let start = begun[colon...].lastIndex(of: ",") ?? colon
    let head = begun[...start]
    let typed = begun[begun.index(after: start)...].lowercased()
    let values =
      name.lowercased().hasPrefix("person.")
      ? known.personProperties[String(name.dropFirst("person.".count))] ?? []
      : values(of: name.lowercased(), known)
    return values.filter { $0.lowercased().hasPrefix(typed) }.map { head + FilterWord.typed($0) }
  }

  private static func values(of name: String, _ known: FilterKnowledge) -> [String] {
    if FlagWord(rawValue: name) != nil { return ["yes", "no"] }
    if let choice = ChoiceWord(rawValue: name) { return choice.values }
    switch name {
    case "order":
      let orders = RecordingOrder.allCases.map(\.word) + EvidenceWord.allCases.map(\.rawValue)
      return orders.flatMap { ["-" + $0, $0] }
    case EvidenceWord.trouble.rawValue: return ["*"]
    case "from": return ["-24h", "-7d", "-30d", "-90d", "today", "yesterday", "all"]
    case "to": return ["-24h", "-7d", "today", "yesterday"]
    case "country": return known.countries
    case "browser": return known.browsers
    case "os": return known.systems
    case "device": return known.devices
    case "lists": return ["*"] + known.lists
    default: return []  // String
    }
  }

  private static func properties(of begun: String, _ known: FilterKnowledge) -> [String] {
    guard begun.lowercased().hasPrefix("person.") else { return [] }
    let typed = begun.dropFirst("person.".count).lowercased()
    let names = known.personProperties.keys.sorted()
    return
      (names.filter { $0.lowercased().hasPrefix(typed) }
      + names.filter { !$0.lowercased().hasPrefix(typed) && $0.lowercased().contains(typed) })
      .map { FilterWord.propertyName(.person, $0) + ":" }
  }
}
