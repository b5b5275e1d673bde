import Recordings

/// Why the row under the cursor is in the list: the words of the filter that it meets, according to the
/// loaded data.
struct WhyRow: Hashable {
  enum Verdict: Hashable {
    case meets, misses
    /// The moments of the recording at which it does.
    case happened(String)
    /// Only the server knows, and why loaded rows do not tell.
    case unknown(String)
  }

  var word: FilterWord
  var verdict: Verdict

  static func rows(of line: FilterLine, for recording: Recording, in state: BrowserState) -> [WhyRow] {
    line.words.filter { !$0.isOrder }.map { word in
      WhyRow(word: word, verdict: verdict(word, recording, state))
    }
  }

  private static func verdict(_ word: FilterWord, _ recording: Recording, _ state: BrowserState) -> Verdict {
    let moments = moments(word, recording, state)
    if let moments, !word.isAboutConsole { return .happened(moments) }
    guard word.isToldByRows else {
      switch word.test {
      case .event, .number(.action, _): return .unknown("somewhere in the session, not at one moment")
      case .text(.console, _), .choice(.level, _):
        return .unknown("somewhere in its console" + (moments.map { "; an exception \($0)" } ?? ""))
      case .choice(.match, _): return .unknown("one of the words that look into it is enough")
      case .choice(.scope, ["recording"]): return .unknown("events before the recording do not count")
      case .choice(.scope, _): return .unknown("events before the recording count, too")
      case .choice(.recommended, _): return .unknown("only the server knows; it may ignore the word")
      case .amount, .flag, .text, .choice, .number, .date, .order, .property, .evidence, .anywhere:
        return .unknown("only the server knows")
      }
    }
    if case .property = word.test, recording.person.properties.isEmptyObject {
      return .unknown("the person's properties are not loaded")
    }
    if case .text(.lists, _) = word.test, state.detail[recording.id].collections.value == nil {
      return .unknown("its collections are not loaded yet")
    }
    if word.isAboutEvidence, state.evidence[recording.id] == nil {
      return .unknown(
        state.lacksEvidenceScope
          ? "the key lacks \(Scope.queryRead.rawValue)" : "what happened in it is not known yet")
    }
    let meets = state.matcher(of: [word])?.matches(recording) ?? true
    // A row tells only the first of the visited pages.
    if meets == word.isNegated, case .text(.url, _) = word.test {
      return .unknown(meets ? "its first page is a different one" : "not its first page; maybe a later one")
    }
    return meets ? .meets : .misses
  }

  /// The moments that a word asks for, with their seconds; nil where it was denied, or none are known.
  private static func moments(
    _ word: FilterWord, _ recording: Recording, _ state: BrowserState
  ) -> String? {
    guard !word.isNegated, let evidence = state.evidence[recording.id] else { return nil }
    let moments = evidence.moments.filter { $0.isMeant(by: word.test) }
    guard let first = moments.first else { return nil }
    let seconds = moments.prefix(4).compactMap(recording.seconds(to:)).map {
      Amounts.length(Int(clamping: $0))
    }
    let more = moments.count > 4 ? " and \(moments.count - 4) more" : ""
    let text = (first.troubleText ?? first.line).map { ": \($0)" } ?? ""
    return "at " + seconds.joined(separator: ", ") + more + text
  }
}

extension FilterWord {
  /// An exception with the same words need not be the line of the console.
  fileprivate var isAboutConsole: Bool {
    if case .text(.console, _) = test { true } else { false }
  }
}
