import Recordings

/// What a filter line does to the rows that are loaded.
extension RecordingList {
  /// Applies the words that only loaded rows can answer. Rows of another question are left as they are.
  mutating func apply(
    _ line: FilterLine, matching matcher: RecordingMatcher?, knowing evidence: KnownEvidence,
    isAskedByQuery: Bool, height: Int
  ) {
    self.line = line
    guard !isPreview else { return }
    var arrangement = arrangement
    arrangement.matcher = matcher
    if !isAskedByQuery { arrangement.sort = sort(of: line, isAskedByQuery: false) }
    arrangement.sort(by: line.evidenceSort, knowing: evidence)
    arrange(arrangement, height: height)
  }

  /// Until the server answers, the loaded rows that match are shown.
  mutating func preview(
    _ line: FilterLine, matching matcher: RecordingMatcher?, knowing evidence: KnownEvidence, height: Int
  ) {
    var arrangement = arrangement
    arrangement.matcher = matcher
    arrangement.sort = line.sort
    arrangement.sort(by: line.evidenceSort, knowing: evidence)
    arrange(arrangement, height: height)
    cursor = ListCursor()
  }

  /// How loaded rows are sorted; nil where they arrive in that order.
  func sort(of line: FilterLine, isAskedByQuery: Bool) -> RowSort? {
    if !isAskedByQuery { return line.words.contains(where: \.isOrder) ? line.sort : nil }
    return line.sort == cameSorted ? nil : line.sort
  }

  /// Whether another line is only another order of rows that are all here.
  func isOnlyOrder(_ line: FilterLine, after before: FilterLine) -> Bool {
    guard case .loaded = load, next == nil, !isPreview else { return false }
    return line.withoutOrder == before.withoutOrder && line.leftovers == before.leftovers
  }

  /// A list that is loaded whole is sorted without the server.
  mutating func sort(
    by line: FilterLine, knowing evidence: KnownEvidence, isAskedByQuery: Bool, height: Int
  ) -> [Effect] {
    var arrangement = arrangement
    arrangement.sort = sort(of: line, isAskedByQuery: isAskedByQuery)
    arrangement.sort(by: line.evidenceSort, knowing: evidence)
    arrange(arrangement, height: height)
    // The first row is what the user wants to see after sorting.
    cursor = ListCursor()
    self.line = line
    // New rows would come in another place than at the top.
    return isNewestFirst ? [] : endFollowing()
  }

  mutating func hideViewed(_ hides: Bool, height: Int) {
    var arrangement = arrangement
    arrangement.hidesViewed = hides
    arrange(arrangement, height: height)
  }
}

extension RowArrangement {
  /// Nothing is kept that is not sorted by.
  fileprivate mutating func sort(by sort: EvidenceSort?, knowing known: KnownEvidence) {
    evidenceSort = sort
    evidence = sort == nil ? KnownEvidence() : known
  }
}
