import Recordings

/// Why the row under the cursor is in the list: the words of the filter that it meets, according to the
/// loaded data.
struct WhyRow: Hashable {
  enum Verdict: Hashable {
    case meets, misses
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
    guard word.isToldByRows else {
      switch word.test {
      case .event, .number(.action, _): return .unknown("somewhere in the session, not at one moment")
      case .text(.console, _), .choice(.level, _): return .unknown("somewhere in its console")
      case .choice(.match, _): return .unknown("one of the words that look into it is enough")
      case .amount, .flag, .text, .choice, .number, .date, .order, .property, .anywhere:
        return .unknown("only the server knows")
      }
    }
    if case .property = word.test, recording.person.properties.isEmptyObject {
      return .unknown("the person's properties are not loaded")
    }
    if case .text(.lists, _) = word.test, state.detail[recording.id].collections.value == nil {
      return .unknown("its collections are not loaded yet")
    }
    let meets = state.matcher(of: [word])?.matches(recording) ?? true
    // A row tells only the first of the visited pages.
    if meets == word.isNegated, case .text(.url, _) = word.test {
      return .unknown(meets ? "its first page is a different one" : "not its first page; maybe a later one")
    }
    return meets ? .meets : .misses
  }
}
