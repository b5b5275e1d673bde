package import Foundation

/// Filter words that are held against loaded rows. A number, a flag, a time or a property that the server did
/// not say of a row fulfils no word and no denial; a text that it did not say every denial. Words that no row
/// tells (`FilterWord.isToldByRows`) count for nothing here: whoever asks has refused them.
///
/// It is a value that says what is asked; `CompiledMatcher` holds it against rows.
package struct RecordingMatcher: Hashable, Sendable {
  /// The lists that hold a recording, of those of which something is known.
  package typealias Lists = [RecordingID: KnownMemberships]

  let words: [FilterWord]
  let lists: Lists
  let evidence: KnownEvidence
  let bounds: [DateWord: Date]
  let today: CivilTime
  let zone: Zone

  package init(
    _ words: [FilterWord], at now: Date, in zone: Zone, lists: Lists = [:],
    evidence: KnownEvidence = KnownEvidence()
  ) {
    self.words = words.filter(\.isToldByRows)
    self.lists = lists
    self.evidence = evidence
    self.zone = zone
    today = CivilTime(now, in: zone)
    bounds = words.reduce(into: [:]) { bounds, word in
      if case .date(let name, let date) = word.test { bounds[name] = date.date(of: name, at: now, in: zone) }
    }
  }

  package var isAboutEvidence: Bool { words.contains(where: \.isAboutEvidence) }

  /// Of a single recording. For several ones make a `CompiledMatcher` first.
  package func matches(_ recording: Recording) -> Bool {
    var matching = CompiledMatcher(self)
    return matching.matches(PageRecording(recording))
  }
}
