import Foundation
import Recordings
import Terminal
import Wording

extension BrowserView {
  mutating func drawProjectFinder(_ finder: ProjectFinder) {
    let rows = finder.list.rows
    let (list, foot) = openFinder(" Project ", typed: finder.list.typed, rows: rows.count, columns: 80)
    drawChoices(rows.count, finder.list.cursor, list) { view, index, row in
      view.drawProject(rows[index], list, row: row)
    }
    let note = projectNote(of: finder)
    drawNote(note.text, note.role, foot)
  }

  private mutating func drawProject(_ choice: ProjectChoice, _ rect: Rect, row: Int) {
    let number = choice.isListed && choice.project.name != nil ? "#\(choice.project.id)" : ""
    let end = rect.endColumn - number.columns - 2
    let column = frame.put(
      choice.isCurrent ? "* " : "  ", column: rect.column + 2, row: row, end: end, style: theme[.mark])
    // Without `user:read` only its id is known.
    let organization = choice.project.organization.flatMap { UUID(uuidString: $0) == nil ? $0 : nil } ?? ""
    let room = end - column
    let width = organization.isEmpty ? room : room * 3 / 5
    frame.put(choice.title.fitted(to: width), column: column, row: row, end: end, style: theme[.strong])
    frame.put(
      organization.fitted(to: max(0, room - width - 2)), column: column + width + 2, row: row, end: end,
      style: theme[.dim])
    frame.put(number, column: end + 1, row: row, end: rect.endColumn, style: theme[.dim])
  }

  private func projectNote(of finder: ProjectFinder) -> (text: Sentence, role: Role) {
    if state.account.load.isLoading { return ("Asking for the projects\(shapes.ellipsis)", .dim) }
    if state.account.value == nil, let failure = state.account.load.failure {
      return ("\(state.failureWording.what(failure)) \(overlay: .finder(.askAgain)) asks again.", .error)
    }
    if state.knownProjects.isEmpty {
      return state.account.permissions.lacks(.projectRead)
        ? ("Without \(Scope.projectRead.rawValue) the key lists no projects: type a number.", .warning)
        : ("The server lists no projects: type a number.", .warning)
    }
    if finder.list.rows.isEmpty {
      return ("No project of that name; a number can be tried as well.", .warning)
    }
    return ("* is open now. Unsent changes wait for their own project.", .dim)
  }
}
