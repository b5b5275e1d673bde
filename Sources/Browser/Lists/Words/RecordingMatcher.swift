package import Foundation
package import Recordings

/// Which lists hold a recording, by name.
package struct KnownMemberships: Hashable, Sendable {
  package var names: [String]
  /// They are all: somebody has asked. A row of an opened collection is known to be in that one, and no more.
  package var areAll: Bool

  package init(_ names: [String], areAll: Bool = true) { (self.names, self.areAll) = (names, areAll) }

  /// Whether one of them has one of the texts in its name, `*` any; denied only where all are known.
  func hold(_ texts: [String], isNegated: Bool) -> Bool {
    let isThere = names.contains { name in
      texts.contains { $0 == "*" || RecordingMatcher.find($0, in: name) }
    }
    return isNegated ? areAll && !isThere : isThere
  }
}

/// Holds filter words against loaded rows. A number, a flag, a time or a property that the server did not say of a row
/// fulfils no word and no denial; a text that it did not say every denial.
/// Words that no row tells (`FilterWord.isToldByRows`) count for nothing here: whoever asks has refused them.
package struct RecordingMatcher: Hashable, Sendable {
  /// The lists that hold a recording, of those of which something is known.
  package typealias Lists = [RecordingID: KnownMemberships]

  let words: [FilterWord]
  let lists: Lists
  let bounds: [DateWord: Date]
  let today: CivilTime
  let zone: TimeZone

  package init(
    _ words: [FilterWord], at now: Date, in zone: TimeZone, lists: Lists = [:]
  ) {
    self.words = words.filter(\.isToldByRows)
    self.lists = lists
    self.zone = zone
    today = CivilTime(now, in: zone)
    bounds = words.reduce(into: [:]) { bounds, word in
      if case .date(let name, let date) = word.test { bounds[name] = date.date(of: name, at: now, in: zone) }
    }
  }

  package func matches(_ recording: Recording) -> Bool {
    words.allSatisfy { word in
      if case .text(.lists, let texts) = word.test {
        return lists[recording.id]?.hold(texts, isNegated: word.isNegated) ?? false
      }
      return word.isNegated
        ? isKnown(word.test, recording) && !holds(word.test, recording) : holds(word.test, recording)
    }
  }

  private func isKnown(_ test: FilterWord.Test, _ recording: Recording) -> Bool {
    switch test {
    case .amount(let word, _, _): Self.amount(word, recording) != nil
    case .flag(let word, _): Self.flag(word, recording) != nil
    case .choice(.level, let levels): levels.allSatisfy { Self.count($0, recording) != nil }
    case .date: recording.startTime != nil
    // A row that is at hand as it came has its properties with it.
    case .property: recording.raw.bytes.count > 2
    case .text, .choice, .number, .order, .event, .anywhere: true
    }
  }

  func holds(_ test: FilterWord.Test, _ recording: Recording) -> Bool {
    switch test {
    case .amount(let word, let comparison, let number):
      Self.amount(word, recording).map { comparison.holds($0, number) } ?? false
    case .flag(let word, let wanted): Self.flag(word, recording) == wanted
    case .text(let word, let texts): texts.contains { holds(word, $0, recording) }
    case .choice(.level, let levels): levels.contains { (Self.count($0, recording) ?? 0) > 0 }
    case .property(let test):
      PropertyMatcher.holds(test.condition, PropertyReader(recording.person.properties)[test.key])
    case .date(let word, _): recording.startTime.map { holds(word, startingAt: $0) } ?? false
    case .anywhere(let text):
      ListSearch(words: text, origin: ListCursor()).matches(
        RecordingRow.recording(recording).searchText(today, zone))
    case .choice, .number, .order, .event: false
    }
  }

  private func holds(_ word: DateWord, startingAt start: Date) -> Bool {
    guard let bound = bounds[word] else { return true }
    return word == .from ? start >= bound : start <= bound
  }

  /// An id begins with the text, a country is it; everything else has it somewhere.
  private func holds(_ word: TextWord, _ text: String, _ recording: Recording) -> Bool {
    switch word {
    case .url, .entry: Self.find(text, in: recording.startURL)
    case .person:
      ([recording.person.name, recording.distinctID, recording.person.uuid] + recording.person.distinctIDs)
        .contains { Self.find(text, in: $0) }
    case .id: recording.id.text.lowercased().hasPrefix(text.lowercased())
    case .distinctID: recording.distinctID == text || recording.person.distinctIDs.contains(text)
    case .country: recording.person.traits.country?.lowercased() == text.lowercased()
    case .browser: Self.find(text, in: recording.person.traits.browser)
    case .os: Self.find(text, in: recording.person.traits.os)
    case .device: Self.find(text, in: recording.person.traits.deviceType)
    case .lists: lists[recording.id]?.hold([text], isNegated: false) ?? false
    case .console, .comment: false
    }
  }

  /// In whatever case, as the server does (`icontains`).
  static func find(_ text: String, in whole: String?) -> Bool {
    whole.map(ListSearch(words: text.lowercased(), origin: ListCursor()).matches) ?? false
  }
}

extension RecordingMatcher {
  private static func amount(_ word: AmountWord, _ recording: Recording) -> Double? {
    let count: Int? =
      switch word {
      case .errors: recording.consoleErrorCount
      case .warnings: recording.consoleWarnCount
      case .logs: recording.consoleLogCount
      case .clicks: recording.clickCount
      case .keys: recording.keypressCount
      case .mouse: recording.mouseActivityCount
      case .duration: recording.duration
      case .active: recording.activeSeconds
      case .inactive: recording.inactiveSeconds
      case .score: nil
      }
    return word == .score ? recording.activityScore : count.map(Double.init)
  }

  private static func flag(_ word: FlagWord, _ recording: Recording) -> Bool? {
    switch word {
    case .viewed: recording.viewed
    case .live: recording.ongoing
    }
  }

  private static func count(_ level: String, _ recording: Recording) -> Int? {
    switch level {
    case "error": recording.consoleErrorCount
    case "warn": recording.consoleWarnCount
    default: recording.consoleLogCount  // String
    }
  }
}

extension PropertyTest {
  /// Of a person's property; one that is not at hand fulfils nothing.
  func holds(_ row: RecordingRow) -> Bool {
    guard let recording = row.recording else { return false }
    return PropertyMatcher.holds(condition, PropertyReader(recording.person.properties)[key])
  }
}

/// Holds a condition against a property as the server would: a property that is not set fulfils none.
enum PropertyMatcher {
  static func holds(_ condition: PropertyCondition, _ value: String?) -> Bool {
    guard let value else { return false }
    switch condition {
    case .isSet: return true
    case .equals(let texts): return texts.contains(value)
    case .contains(let texts):
      let folded = value.lowercased()
      return texts.contains { folded.contains($0.lowercased()) }
    case .compares(let comparison, .number(let number)):
      return Double(value).map { comparison.holds($0, number) } ?? false
    case .compares(let comparison, .text(let text)):
      guard let left = Double(value), let right = Double(text) else { return false }
      return comparison.holds(left, right)
    }
  }
}
