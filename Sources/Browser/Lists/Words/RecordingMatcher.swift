package import Foundation
package import Recordings

/// Holds filter words against loaded rows. What the server did not say of a row fulfils no word; negated, every one.
package struct RecordingMatcher: Hashable, Sendable {
  private let words: FilterWords
  private let today: CivilTime
  private let zone: TimeZone

  package init(_ words: FilterWords, at now: Date, in zone: TimeZone) {
    self.words = words
    self.zone = zone
    today = CivilTime(now, in: zone)
  }

  package func matches(_ recording: Recording) -> Bool {
    words.words.allSatisfy { holds($0.test, recording) != $0.isNegated }
  }

  func matches(_ row: PackedRow) -> Bool { row.recording.map(matches) ?? false }

  private func holds(_ test: FilterWord.Test, _ recording: Recording) -> Bool {
    switch test {
    case .amount(let word, let comparison, let number):
      Self.amount(word, recording).map { comparison.holds($0, number) } ?? false
    case .flag(let word, let wanted): Self.flag(word, recording) == wanted
    case .text(let word, let text): holds(word, text, recording)
    case .anywhere(let text): Self.find(text, in: RecordingRow.recording(recording).searchText(today, zone))
    }
  }

  private static func amount(_ word: AmountWord, _ recording: Recording) -> Int? {
    switch word {
    case .errors: recording.consoleErrorCount
    case .warnings: recording.consoleWarnCount
    case .logs: recording.consoleLogCount
    case .clicks: recording.clickCount
    case .keys: recording.keypressCount
    case .duration: recording.duration
    case .active: recording.activeSeconds
    }
  }

  private static func flag(_ word: FlagWord, _ recording: Recording) -> Bool? {
    switch word {
    case .viewed: recording.viewed
    case .live: recording.ongoing
    }
  }

  /// An id begins with the text, a country is it; everything else has it somewhere.
  private func holds(_ word: TextWord, _ text: String, _ recording: Recording) -> Bool {
    switch word {
    case .url: Self.find(text, in: recording.startURL)
    case .person:
      ([recording.person.name, recording.distinctID, recording.person.uuid] + recording.person.distinctIDs)
        .contains { Self.find(text, in: $0) }
    case .id: recording.id.text.lowercased().hasPrefix(text.lowercased())
    case .country: recording.person.traits.country?.lowercased() == text.lowercased()
    case .browser: Self.find(text, in: recording.person.traits.browser)
    case .os: Self.find(text, in: recording.person.traits.os)
    }
  }

  /// As a search does: small letters find both cases, capitals only themselves.
  private static func find(_ text: String, in whole: String?) -> Bool {
    whole.map(ListSearch(words: text, origin: ListCursor()).matches) ?? false
  }
}
