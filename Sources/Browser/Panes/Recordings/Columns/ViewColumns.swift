import Recordings

/// The columns of each view, by the view's text: a view has its own, or those of all views.
package struct ViewColumns: Hashable, Sendable {
  package var usual: ColumnSet { chosenUsual ?? unasked }
  /// What is shown where nobody chose columns, on a screen as wide as this.
  var unasked = ColumnSet.standard
  private var chosenUsual: ColumnSet?
  private var own: [String: ColumnSet] = [:]

  package init() {}

  /// A view with the default columns has none of its own.
  package private(set) subscript(view: ViewID) -> ColumnSet {
    get { own[view.text] ?? usual }
    set { own[view.text] = newValue == usual ? nil : newValue }
  }

  package func own(of view: ViewID) -> ColumnSet? { own[view.text] }

  func isStandard(_ view: ViewID) -> Bool { own(of: view) == nil && chosenUsual == nil }

  mutating func rename(_ old: ViewID, to new: ViewID) {
    if let set = own.removeValue(forKey: old.text) { own[new.text] = set }
  }

  /// Under what it is remembered between runs: a view's own columns, or with nil the usual ones.
  static func key(of view: ViewID?) -> String {
    ["columns", view?.text].compactMap { $0 }.joined(separator: " ")
  }

  /// What was chosen since the start stays.
  mutating func recall(_ memory: [String: String]) {
    chosenUsual = chosenUsual ?? memory[Self.key(of: nil)].flatMap(ColumnSet.init(remembered:))
    let prefix = Self.key(of: nil) + " "
    for (key, text) in memory where key.hasPrefix(prefix) {
      let view = String(key.dropFirst(prefix.count))
      if own[view] == nil { own[view] = ColumnSet(remembered: text) }
    }
  }

  /// What is remembered of a view. One without an id of the server waits for that id.
  func remembered(of view: ViewID) -> [RememberedValue] {
    if case .playlist(let id) = view, id.isProvisional { return [] }
    return [RememberedValue(Self.key(of: view), own(of: view)?.text)]
  }
}

/// What the user changes. Each answers what is said of it, and what is to be remembered.
extension ViewColumns {
  mutating func set(_ columns: ColumnSet, of view: ViewID, saying notice: ColumnNotice?) -> ColumnsChange {
    change(view, saying: notice) { $0[view] = columns }
  }

  /// Shows a column at its place in an order of all, or hides it.
  mutating func toggle(
    _ column: RecordingColumn, of view: ViewID, in order: [RecordingColumn], room: Int
  ) -> ColumnsChange {
    var columns = self[view]
    if columns.isShown(column) {
      guard columns.hide(column) else { return ColumnsChange(.lastOne) }
      return set(columns, of: view, saying: .hidden(column))
    }
    columns.show(column, in: order)
    let hasRoom = columns.placed(in: room).contains { $0.column == column }
    return set(columns, of: view, saying: .shown(column, hasRoom: hasRoom))
  }

  /// The view's own go first; where it has none, the usual ones.
  mutating func reset(_ view: ViewID) -> ColumnsChange {
    var change = change(view, saying: nil) { columns in
      if columns.own.removeValue(forKey: view.text) == nil { columns.chosenUsual = nil }
    }
    change.notice = isStandard(view) ? .standard : .usual
    return change
  }

  /// Every view without its own shows the columns of this one.
  mutating func spread(from view: ViewID) -> ColumnsChange {
    change(view, saying: .everywhere) { columns in
      let shown = columns[view]
      columns.chosenUsual = shown == columns.unasked ? nil : shown
      columns.own[view.text] = nil
    }
  }

  /// From the width that a column has on the screen; nil lets the screen decide again.
  mutating func widen(
    _ column: RecordingColumn, of view: ViewID, by step: Int?, room: Int
  ) -> ColumnsChange {
    var columns = self[view]
    guard columns.isShown(column) else { return ColumnsChange(.isHidden(column)) }
    let shown = columns.width(of: column, in: room)
    let from = shown ?? columns.chosenWidth(of: column) ?? ColumnTable.row(of: column).width.natural
    columns.setWidth(step.map { from + $0 }, of: column)
    if let step, step > 0, let shown, columns.width(of: column, in: room) ?? .max <= shown {
      return ColumnsChange(.noRoom(column))
    }
    return set(columns, of: view, saying: nil)
  }

  private mutating func change(
    _ view: ViewID, saying notice: ColumnNotice?, _ change: (inout ViewColumns) -> Void
  ) -> ColumnsChange {
    let before = self
    change(&self)
    var remembered: [RememberedValue] = []
    if chosenUsual != before.chosenUsual {
      remembered.append(RememberedValue(Self.key(of: nil), chosenUsual?.text))
    }
    if own(of: view) != before.own(of: view) { remembered += self.remembered(of: view) }
    return ColumnsChange(notice, remembered)
  }
}

extension ColumnSet {
  /// As it is shown; nil where it has no room.
  fileprivate func width(of column: RecordingColumn, in room: Int) -> Int? {
    placed(in: room).first { $0.column == column }?.width
  }
}
