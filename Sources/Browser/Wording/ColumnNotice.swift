/// What became of the columns of a view.
package enum ColumnNotice: Hashable, Sendable {
  case shown(RecordingColumn, hasRoom: Bool)
  case hidden(RecordingColumn)
  /// The only one cannot be hidden.
  case lastOne
  /// A hidden column has no width.
  case isHidden(RecordingColumn)
  /// It cannot be made wider in a list as wide as this.
  case noRoom(RecordingColumn)
  /// So many were named, and so many of them have room.
  case set(Int, withRoom: Int)
  /// The view shows the standard columns again, or those of all views.
  case standard, usual
  case everywhere

  var isRefusal: Bool {
    switch self {
    case .lastOne, .isHidden, .noRoom, .shown(_, hasRoom: false): true
    case .shown, .hidden, .set, .standard, .usual, .everywhere: false
    }
  }

  var sentence: Sentence {
    switch self {
    case .shown(let column, true): "column \(column.word) shown"
    case .shown(let column, false):
      "column \(column.word) has no room here: hide another one, or zoom with \(key: .pane(.zoom))"
    case .hidden(let column): "column \(column.word) hidden"
    case .lastOne: "the last column stays"
    case .isHidden(let column): "column \(column.word) is hidden: \(overlay: .columns(.turn)) shows it"
    case .noRoom(let column):
      "no room here to make column \(column.word) wider: hide another one, or zoom with \(key: .pane(.zoom))"
    case .set(1, 1): "1 column shown"
    case .set(let count, let room) where room == count: "\(count) columns shown"
    case .set(let count, let room): "\(room) of \(count) columns shown: the others have no room here"
    case .standard: "the default columns again"
    case .usual: "the columns of all views again; \(key: .columns(.reset)) goes back to the default ones"
    case .everywhere: "all views show these columns, but those with columns of their own"
    }
  }
}
