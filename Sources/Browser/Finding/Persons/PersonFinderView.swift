import Foundation
import Recordings
import Terminal
import Wording

extension BrowserView {
  mutating func drawPersonFinder(_ finder: PersonFinder) {
    let note = note(of: finder)
    let (list, foot) = openFinder(
      " Find a person ", typed: finder.list.typed, rows: finder.list.rows.count, columns: 110)
    let ages = finder.list.rows.contains { $0.lastSeen != nil } ? 9 : 0
    drawChoices(finder.list.rows.count, finder.list.cursor, list) { view, index, row in
      view.drawPerson(finder.list.rows[index], list, row: row, ages: ages)
    }
    drawNote(note.text, note.role, foot)
  }

  /// Title, what else it is known by, and when it was seen; what has no room is left out from the end.
  private mutating func drawPerson(_ person: FoundPerson, _ rect: Rect, row: Int, ages: Int) {
    let end = rect.endColumn - ages - 1
    let start = rect.column + 2
    let others = person.others.prefix(end - start >= 66 ? 2 : 1)
    let width = others.isEmpty ? end - start : (end - start) * 2 / (others.count + 3)
    var column = start
    frame.put(
      person.title.fitted(to: width), column: column, row: row, end: column + width, style: theme[.strong])
    column += width + 2
    for (number, text) in others.enumerated() where column < end {
      let room = (end - column) / (others.count - number)
      frame.put(text.fitted(to: room - 1), column: column, row: row, end: column + room, style: theme[.text])
      column += room
    }
    guard let seen = person.lastSeen else { return }
    let age = Amounts.age(seen, at: state.now)
    frame.put(
      age, column: max(start, rect.endColumn - age.columns - 1), row: row, end: rect.endColumn,
      style: theme[.dim])
  }

  private func note(of finder: PersonFinder) -> (text: Sentence, role: Role) {
    if finder.load.isLoading { return ("Asking PostHog\(shapes.ellipsis)", .dim) }
    if let failure = finder.load.failure {
      let what = state.failureWording.what(failure)
      return ("\(what) \(overlay: .finder(.askAgain)) asks again.", .error)
    }
    if finder.words.isEmpty {
      return ("Type a name, an e-mail or a distinct id.", .dim)
    }
    guard finder.isAnswered else {
      return finder.list.rows.isEmpty
        ? ("Not among the loaded rows. \(overlay: .finder(.choose)) asks PostHog.", .dim)
        : ("Of the loaded rows. \(overlay: .finder(.askAgain)) asks PostHog for more.", .dim)
    }
    if finder.list.rows.isEmpty {
      return ("PostHog found nobody. It looks at names, e-mails and distinct ids.", .warning)
    }
    return finder.hasMore ? ("PostHog knows more of them: type more to find one.", .warning) : ("", .dim)
  }
}
