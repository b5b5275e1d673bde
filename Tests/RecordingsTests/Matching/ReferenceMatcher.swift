import Foundation

@testable import Recordings

/// Filter words held against a built recording, one plain comparison after the other: what the quick way by
/// bytes has to agree with.
struct ReferenceMatcher {
  let words: [FilterWord]
  let now: Date
  let zone: Zone
  var lists: RecordingMatcher.Lists = [:]
  var evidence: KnownEvidence = KnownEvidence()

  func matches(_ recording: Recording) -> Bool {
    words.allSatisfy { word in
      if case .text(.lists, let texts) = word.test {
        return lists[recording.id]?.matches(texts, isNegated: word.isNegated) ?? false
      }
      if case .evidence(let test) = word.test {
        return evidence[recording.id].map { holds(test, $0) != word.isNegated } ?? false
      }
      return word.isNegated
        ? isKnown(word.test, recording) && !holds(word.test, recording) : holds(word.test, recording)
    }
  }

  private func isKnown(_ test: FilterWord.Test, _ recording: Recording) -> Bool {
    switch test {
    case .amount(let word, _, _): amount(word, recording) != nil
    case .flag(let word, _): flag(word, recording) != nil
    case .choice(.level, let levels): levels.allSatisfy { count($0, recording) != nil }
    case .date: recording.startTime != nil
    case .property: recording.raw.bytes.count > 2
    case .text, .choice, .number, .order, .event, .evidence, .anywhere: true
    }
  }

  private func holds(_ test: FilterWord.Test, _ recording: Recording) -> Bool {
    switch test {
    case .amount(let word, let comparison, let number):
      amount(word, recording).map { comparison.holds($0, number) } ?? false
    case .flag(let word, let wanted): flag(word, recording) == wanted
    case .text(let word, let texts): texts.contains { holds(word, $0, recording) }
    case .choice(.level, let levels): levels.contains { (count($0, recording) ?? 0) > 0 }
    case .property(let test):
      PropertyMatcher.holds(test.condition, PropertyReader(recording.person.properties)[test.key])
    case .date(let word, let date): holds(word, date, recording)
    case .anywhere(let text):
      SmartCaseSearch(text).matches(recording.searchText(CivilTime(now, in: zone), zone))
    case .choice, .number, .order, .event, .evidence: false
    }
  }

  private func holds(_ test: EvidenceTest, _ evidence: RecordingEvidence) -> Bool {
    let troubles = evidence.moments.compactMap(\.troubleText)
    switch test {
    case .text(_, let texts):
      return troubles.contains { trouble in texts.contains { $0 == "*" || isFound($0, in: trouble) } }
    case .amount(let word, let comparison, let number):
      let kinds: [EvidenceKind] =
        switch word {
        case .trouble: [.error, .rage, .dead]
        case .pages: [.page]
        case .rage: [.rage]
        }
      return comparison.holds(Double(evidence.moments.count { kinds.contains($0.kind) }), number)
    case .order: return true
    }
  }

  private func holds(_ word: DateWord, _ date: FilterDate, _ recording: Recording) -> Bool {
    guard let start = recording.startTime else { return false }
    guard let bound = date.date(of: word, at: now, in: zone) else { return true }
    return word == .from ? start >= bound : start <= bound
  }

  private func holds(_ word: TextWord, _ text: String, _ recording: Recording) -> Bool {
    let (person, traits) = (recording.person, recording.person.traits)
    return switch word {
    case .url, .entry: isFound(text, in: recording.startURL)
    case .person:
      ([person.name, recording.distinctID, person.uuid] + person.distinctIDs)
        .contains { isFound(text, in: $0) }
    case .id: recording.id.text.lowercased().hasPrefix(text.lowercased())
    case .distinctID: recording.distinctID == text || person.distinctIDs.contains(text)
    case .country: traits.country?.lowercased() == text.lowercased()
    case .browser: isFound(text, in: traits.browser)
    case .os: isFound(text, in: traits.os)
    case .device: isFound(text, in: traits.deviceType)
    case .console, .comment, .lists: false
    }
  }

  private func isFound(_ text: String, in whole: String?) -> Bool {
    whole.map(SmartCaseSearch(text.lowercased()).matches) ?? false
  }

  private func amount(_ word: AmountWord, _ recording: Recording) -> Double? {
    switch word {
    case .errors: recording.consoleErrorCount.map(Double.init)
    case .warnings: recording.consoleWarnCount.map(Double.init)
    case .logs: recording.consoleLogCount.map(Double.init)
    case .clicks: recording.clickCount.map(Double.init)
    case .keys: recording.keypressCount.map(Double.init)
    case .mouse: recording.mouseActivityCount.map(Double.init)
    case .duration: recording.duration.map(Double.init)
    case .active: recording.activeSeconds.map(Double.init)
    case .inactive: recording.inactiveSeconds.map(Double.init)
    case .score: recording.activityScore
    }
  }

  private func flag(_ word: FlagWord, _ recording: Recording) -> Bool? {
    switch word {
    case .viewed: recording.viewed
    case .live: recording.ongoing
    }
  }

  private func count(_ level: String, _ recording: Recording) -> Int? {
    switch level {
    case "error": recording.consoleErrorCount
    case "warn": recording.consoleWarnCount
    default: recording.consoleLogCount
    }
  }
}
