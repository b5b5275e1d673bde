/// Where a list stands: the row under the cursor and the row at the top of the pane.
package struct ListCursor: Hashable, Sendable {
  package private(set) var index: Int
  package private(set) var top: Int

  package init(index: Int = 0, top: Int = 0) {
    self.index = index
    self.top = top
  }

  /// Moves as one key says. `count` rows in the list, `height` of them visible.
  package mutating func move(_ movement: Movement, count: Int, height: Int) {
    switch movement {
    case .by(let rows): index += rows
    case .halfPages(let pages): scroll(by: pages * max(1, height / 2))
    case .pages(let pages): scroll(by: pages * max(1, height - 1))
    case .first: index = 0
    case .last: index = count - 1
    case .screenTop: index = top
    case .screenMiddle: index = top + (min(height, count - top) - 1) / 2
    case .screenBottom: index = top + height - 1
    case .centre: top = index - height / 2
    case .cursorToTop: top = index
    case .cursorToBottom: top = index - height + 1
    }
    settle(count: count, height: height, margin: movement.keepsMargin ? min(2, (height - 1) / 4) : 0)
  }

  /// Stands on a row, scrolling as little as needed.
  package mutating func move(to row: Int, count: Int, height: Int) {
    index = row
    settle(count: count, height: height, margin: 0)
  }

  /// Scrolls without moving a cursor, such as the detail's text from the list.
  package mutating func scrollView(by rows: Int, count: Int, height: Int) {
    top = min(max(0, top + rows), max(0, count - height))
    index = min(max(index, top), max(top, min(count, top + height) - 1))
  }

  /// Brings cursor and top back into the list after its length or the pane's height changed.
  package mutating func settle(count: Int, height: Int, margin: Int = 0) {
    index = min(max(0, index), max(0, count - 1))
    let height = max(1, height)
    top = min(top, index - margin)
    top = max(top, index - height + 1 + margin)
    top = min(max(0, top), max(0, count - height))
  }

  private mutating func scroll(by rows: Int) {
    index += rows
    top += rows
  }
}
