extension FilterLine {
  /// The line's order; the newest first where it says none.
  package var sort: RowSort {
    for word in words {
      if case .order(let order, let ascending) = word.test { return RowSort(order, ascending: ascending) }
    }
    return RowSort(.startTime, ascending: false)
  }

  /// The order that loaded rows are put in by their evidence, on top of `sort`.
  package var evidenceSort: EvidenceSort? {
    for word in words { if case .evidence(.order(let sort)) = word.test { return sort } }
    return nil
  }

  package var withoutOrder: [FilterWord] { words.filter { !$0.isOrder } }

  /// With one word in place of those that limit the same on the same side. The same word again is removed.
  package func toggling(_ word: FilterWord) -> FilterLine {
    var line = self
    let isThere = words.contains(word)
    line.words.removeAll { $0 == word || $0.isReplaced(by: word) }
    if !isThere { line.words.append(word) }
    return line
  }

  /// The same order again is reversed. `hasOwnOrder`: without a word the rows have an order without a name.
  package func sorted(by order: RecordingOrder, hasOwnOrder: Bool) -> FilterLine {
    var line = self
    let isOfEvidence = evidenceSort != nil
    let now = isOfEvidence || hasOwnOrder && !words.contains(where: \.isOrder) ? nil : sort
    // Expiry begins with what expires first, everything else with the largest.
    let ascending = now?.order == order ? now?.ascending == false : order == .ttl
    line.words.removeAll(where: \.isOrder)
    if hasOwnOrder || order != .startTime || ascending {
      line.words.append(FilterWord(.order(order, ascending: ascending)))
    }
    return line
  }

  /// The same order again is reversed. The most comes first.
  package func sorted(by word: EvidenceWord) -> FilterLine {
    var line = self
    let ascending = evidenceSort?.word == word && evidenceSort?.ascending == false
    line.words.removeAll(where: \.isOrder)
    line.words.append(FilterWord(.evidence(.order(EvidenceSort(word, ascending: ascending)))))
    return line
  }
}

extension FilterWord {
  /// Whether a row alone can answer it, independent of the other words in a line with `match:any`.
  package var holdsBesides: Bool {
    switch test {
    case .amount, .flag, .date, .evidence, .anywhere: true
    case .text(let word, _): [.person, .id, .distinctID, .lists].contains(word)
    case .choice, .number, .order, .property, .event: false
    }
  }

  /// A negated word and a plain one can stand together, as can an upper and a lower limit.
  fileprivate func isReplaced(by word: FilterWord) -> Bool {
    guard name == word.name, !isNegated else { return false }
    switch test {
    case .amount(_, .below, _), .amount(_, .atMost, _), .evidence(.amount(_, .below, _)),
      .evidence(.amount(_, .atMost, _)):
      return false
    case .text, .amount, .flag, .choice, .number, .date, .order, .property, .event, .evidence, .anywhere:
      return true
    }
  }

  package var isAboutLists: Bool {
    if case .text(.lists, _) = test { true } else { false }
  }

  /// About what happened in a recording, whether as a condition or as an order.
  package var isAboutEvidence: Bool {
    if case .evidence = test { true } else { false }
  }

  package var isAboutPersons: Bool {
    if case .property(let test) = test { test.owner == .person } else { false }
  }

  /// The recordings are named, so no window applies.
  package var namesRecordings: Bool {
    if case .text(.id, _) = test { !isNegated } else { false }
  }

  package var isDate: Bool {
    if case .date = test { true } else { false }
  }

  package var isOrder: Bool {
    switch test {
    case .order, .evidence(.order): true
    case .text, .amount, .flag, .choice, .number, .date, .property, .event, .evidence, .anywhere: false
    }
  }
}
