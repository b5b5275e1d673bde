import Recordings

/// How a filter word goes on.
struct ShellFilterCompletion {
  let names: any CompletionNaming
  /// Fish puts a blank behind a candidate that is the only one.
  let shell: ShellKind

  func candidates(for typed: String) -> [CompletionCandidate] {
    let isNegated = typed.hasPrefix("!")
    let word = String(isNegated ? typed.dropFirst() : typed[...])
    return values(for: word).map { candidate in
      var candidate = candidate
      if isNegated { candidate.text = "!" + candidate.text }
      return candidate
    }
  }

  private func values(for word: String) -> [CompletionCandidate] {
    let begun = FilterWordTable.rows.first { word.hasPrefix($0.lead) && $0.lead.hasSuffix(":") }
    guard let begun else { return leads(for: word) }
    let fixed = begun.values.map { begun.lead + $0 }
    let known: [String] =
      switch begun.lead {
      case "person:": names.persons.map { begun.lead + FilterWord.typed($0) }
      case "lists:": names.playlists.map { begun.lead + FilterWord.typed($0.name) }
      case "from:", "to:": ["today", "yesterday", "-1d", "-7d", "-30d"].map { begun.lead + $0 }
      case "order:": begun.values.map { begun.lead + "-" + $0 }
      default: []  // String
      }
    return (fixed + known).map { CompletionCandidate(text: $0) }
  }

  private func leads(for word: String) -> [CompletionCandidate] {
    FilterWordTable.rows.flatMap { row in
      let others = shell == .fish && row.lead.hasSuffix(">") ? [row.name + "<"] : []
      return ([row.lead] + others).map {
        CompletionCandidate(text: $0, note: row.sentence, isBeginning: true)
      }
    }
  }
}
