import Foundation
package import Recordings

extension BrowserState {
  /// What the open location shows.
  package var question: RecordingsQuestion { question(at: recordings.location) }

  package func question(at location: Location) -> RecordingsQuestion {
    RecordingsQuestion(source(of: location.view), filter: location.filter)
  }

  private func source(of view: ViewID) -> RecordingsQuestion.Source {
    switch view {
    case .all: .all
    case .unviewed: .unviewed
    case .playlist(let id): playlists[id].map(RecordingsQuestion.Source.playlist) ?? .unlisted(id)
    }
  }

  /// How questions are asked of this server at this moment.
  var listingRules: ListingRules { ListingRules(now: now, zone: settings.zone, server: server) }

  /// What the open location asks, as a line.
  package var filterLine: FilterLine { question.line(in: settings.zone) }

  /// What a view asks by itself: a saved filter what is stored in it, a collection nothing.
  package func ownFilter(of view: ViewID) -> FilterLine {
    RecordingsQuestion(source(of: view)).ownLine(in: settings.zone)
  }

  /// Where the open view's rows for a line are shown. A filter of "Unviewed" becomes one of "All recordings":
  /// the line contains the words of both.
  func location(asking line: FilterLine) -> Location {
    let view = recordings.view
    if line.asksTheSame(as: ownFilter(of: view)) { return Location(view) }
    let asked = view == .unviewed ? ViewID.all : view
    return Location(asked, line.asksTheSame(as: ownFilter(of: asked)) ? nil : line)
  }

  /// Why a line cannot be asked of the open view; nil where it can.
  func problem(of line: FilterLine, in text: String) -> LineProblem? {
    FilterCheck(isAskedByQuery: isAskedByQuery, now: now, zone: settings.zone, server: server)
      .problem(of: line, in: text)
  }

  /// Whether the server is asked a query for it, and not for what a list holds.
  var isAskedByQuery: Bool { question.isAskedByQuery }

  /// The words of a line that apply to loaded rows, because the server cannot evaluate them or is not asked.
  func localWords(of line: FilterLine) -> [FilterWord] { question.localWords(of: line, for: server) }

  /// The collections known to hold recordings: those that somebody asked about, and the rows of opened
  /// collections.
  func knownLists(for words: [FilterWord]) -> RecordingMatcher.Lists {
    guard words.contains(where: \.isAboutLists) else { return [:] }
    var known = detail.collections.mapValues { KnownMemberships($0.map(\.title)) }
    for (id, members) in recordings.members {
      guard let playlist = playlists[id], playlist.kind == .collection else { continue }
      for member in members where known[member]?.areAll != true {
        known[member] = KnownMemberships((known[member]?.names ?? []) + [playlist.title], areAll: false)
      }
    }
    return known
  }

  /// Nothing where no word asks for it: what a list keeps is compared whenever it is arranged.
  func knownEvidence(for words: [FilterWord]) -> KnownEvidence {
    words.contains(where: \.isAboutEvidence) ? evidence.known : KnownEvidence()
  }

  func matcher(of words: [FilterWord]) -> RecordingMatcher? {
    words.isEmpty
      ? nil
      : RecordingMatcher(
        words, at: now, in: settings.zone, lists: knownLists(for: words), evidence: knownEvidence(for: words))
  }

  /// How many rows cannot be judged by the words that apply to loaded rows. `isAmong`: whether a recording is
  /// one of the rows. Few are asked about, and the rows are many.
  func unknownRows(
    by words: [FilterWord], among rows: RecordingRows, _ isAmong: (RecordingID) -> Bool
  ) -> UnknownRows? {
    if words.contains(where: \.isAboutLists) {
      let known = knownLists(for: words).count { $0.value.areAll && isAmong($0.key) }
      return UnknownRows(rows.count - known, .lists)
    }
    if words.contains(where: \.isAboutEvidence) {
      return UnknownRows(
        rows.ids.count { evidence[$0] == nil }, .evidence(isReadable: !lacksEvidenceScope))
    }
    guard words.contains(where: \.isAboutPersons) else { return nil }
    return UnknownRows(rows.count - rows.filledIndices.count, .persons)
  }

  /// The same for the open filter and all loaded rows, shown or hidden.
  var rowsUnknownToFilter: UnknownRows? {
    let list = recordings.list
    if list.arrangement.usesEvidence {
      return UnknownRows(evidence.unknownRows, .evidence(isReadable: !lacksEvidenceScope))
    }
    return unknownRows(by: localWords(of: filterLine), among: list.loadedRows, list.isLoaded)
  }
}

extension FilterLine {
  fileprivate func asksTheSame(as other: FilterLine) -> Bool {
    words == other.words && leftovers == other.leftovers
  }
}

extension [FilterWord] {
  var text: String { FilterLine(self).text }
}
