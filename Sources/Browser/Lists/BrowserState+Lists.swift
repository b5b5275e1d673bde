import Foundation
import Recordings

/// Cursor, search and rows of any pane.
extension BrowserState {
  subscript(cursorOf pane: PaneID) -> ListCursor {
    get {
      switch pane {
      case .playlists: playlists.cursor
      case .recordings: recordings.list.cursor
      case .detail: detail.cursor
      }
    }
    set {
      switch pane {
      case .playlists: playlists.cursor = newValue
      case .recordings: recordings.list.cursor = newValue
      case .detail: detail.cursor = newValue
      }
    }
  }

  subscript(searchIn pane: PaneID) -> ListSearch? {
    get {
      switch pane {
      case .playlists: playlists.search
      case .recordings: recordings.list.search
      case .detail: detail.search
      }
    }
    set {
      switch pane {
      case .playlists: playlists.search = newValue
      case .recordings: recordings.list.search = newValue
      case .detail: detail.search = newValue
      }
    }
  }

  /// The rows of a pane as searched: what they show, and the ids behind it.
  func texts(of pane: PaneID) -> (count: Int, text: (Int) -> String) {
    switch pane {
    case .playlists:
      let entries = playlists.entries
      return (
        entries.count,
        { [playlists] row in if case .heading = entries[row] { "" } else { playlists.title(of: entries[row]) }
        }
      )
    case .recordings:
      let rows = recordings.list.rows
      let zone = settings.zone
      let today = CivilTime(now, in: zone)
      return (rows.count, { rows[$0].searchText(today, zone) })
    case .detail:
      let lines = DetailContent(self)
      return (lines.count, lines.searchText)
    }
  }

  /// The first match of a search at or after a row, going round.
  func row(of search: ListSearch, from start: Int, step: Int, in pane: PaneID) -> Int? {
    guard pane == .recordings else {
      let (count, text) = texts(of: pane)
      return search.row(from: start, step: step, in: count, text: text)
    }
    let (zone, today) = (settings.zone, CivilTime(now, in: settings.zone))
    return RowSearch(search, today: today, zone: zone).row(from: start, step: step, in: recordings.list.rows)
  }

  /// All matches of a search.
  func rows(of search: ListSearch, in pane: PaneID) -> SearchMatches {
    let (count, text) = texts(of: pane)
    let rows: [Int]
    if pane == .recordings {
      let (zone, today) = (settings.zone, CivilTime(now, in: settings.zone))
      rows = RowSearch(search, today: today, zone: zone).rows(in: recordings.list.rows)
    } else {
      rows = search.rows(in: count, text: text)
    }
    return SearchMatches(words: search.words, count: count, rows: rows)
  }

  /// Where the cursor stands among the matches of the pane's search; nil where they are not counted, or there
  /// are none.
  func searchPlace(in pane: PaneID) -> String? {
    guard let search = self[searchIn: pane], let found = search.found, found.words == search.words,
      !found.rows.isEmpty
    else { return nil }
    return found.place(of: self[cursorOf: pane].index)
  }
}
