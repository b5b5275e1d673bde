import Recordings
import Terminal

extension Store {
  mutating func runColumns(_ command: ColumnsCommand) {
    let view = state.recordings.view
    switch command {
    case .choose: state.overlay = .columns(ColumnsOverlay(columnsOfView))
    case .toggle(let column): turn(column, in: columnsOfView.order)
    case .reset:
      changeColumns { $0.reset(view) }
      state.notice = .columns(columnsOfView == .standard ? .standard : .usual)
    case .useEverywhere:
      changeColumns { $0.spread(from: view) }
      state.notice = .columns(.everywhere)
    }
  }

  /// As typed on the command line.
  mutating func show(_ columns: ColumnSet) {
    state.filing.dismissResult(keepingRefusals: true)
    setColumns(columns)
    state.notice = .columns(.set(columns.columns.count, withRoom: placedColumns.count))
  }

  var columnsOfView: ColumnSet { state.recordings.columns[state.recordings.view] }

  /// Those that have room, with their widths.
  var placedColumns: [PlacedColumn] {
    columnsOfView.placed(in: state.layout.content(of: .recordings).columns)
  }

  mutating func setColumns(_ columns: ColumnSet) {
    let view = state.recordings.view
    changeColumns { $0[view] = columns }
  }

  /// Shows a column at its place in an order of all, or hides it, and says so.
  mutating func turn(_ column: RecordingColumn, in order: [RecordingColumn]) {
    var columns = columnsOfView
    if columns.isShown(column) {
      guard columns.hide(column) else { return state.notice = .columns(.lastOne) }
      setColumns(columns)
      state.notice = .columns(.hidden(column))
    } else {
      columns.show(column, in: order)
      setColumns(columns)
      state.notice = .columns(.shown(column, hasRoom: placedColumns.contains { $0.column == column }))
    }
  }

  /// Remembers every change. For a view without an id of the server, it waits for that id.
  private mutating func changeColumns(_ change: (inout ViewColumns) -> Void) {
    let before = state.recordings.columns
    change(&state.recordings.columns)
    let (after, view) = (state.recordings.columns, state.recordings.view)
    if after.usual != before.usual {
      remember(ViewColumns.key(of: nil), after.usual == .standard ? nil : after.usual.text)
    }
    if after.own(of: view) != before.own(of: view) { rememberColumns(of: view) }
  }

  private mutating func rememberColumns(of view: ViewID) {
    if case .playlist(let id) = view, id.isProvisional { return }
    remember(ViewColumns.key(of: view), state.recordings.columns.own(of: view)?.text)
  }

  /// The server named the view.
  mutating func nameColumns(of view: ViewID) {
    if state.recordings.columns.own(of: view) != nil { rememberColumns(of: view) }
  }
}
