import Recordings
import Terminal

extension Store {
  mutating func runColumns(_ command: ColumnsCommand) {
    let view = state.recordings.view
    switch command {
    case .choose: state.overlay = .columns(ColumnsOverlay(columnsOfView))
    case .toggle(let column):
      let order = columnsOfView.order
      columnsChanged(state.recordings.columns.toggle(column, of: view, in: order, room: roomForColumns))
    case .reset: columnsChanged(state.recordings.columns.reset(view))
    case .useEverywhere: columnsChanged(state.recordings.columns.spread(from: view))
    }
  }

  /// As typed on the command line.
  mutating func show(_ columns: ColumnSet) {
    state.filing.dismissResult(keepingRefusals: true)
    let notice = ColumnNotice.set(
      columns.columns.count, withRoom: columns.placed(in: roomForColumns).count)
    columnsChanged(state.recordings.columns.set(columns, of: state.recordings.view, saying: notice))
  }

  private var columnsOfView: ColumnSet { state.shownColumns }

  /// How wide a row of the list is.
  private var roomForColumns: Int { state.layout.content(of: .recordings).columns }

  private mutating func columnsChanged(_ change: ColumnsChange) {
    remember(change.remembered)
    if let notice = change.notice { state.notice = .columns(notice) }
  }

  mutating func handle(_ key: Key, in overlay: ColumnsOverlay) {
    state.notice = nil
    var overlay = overlay
    let scene = ColumnsOverlay.Scene(
      view: state.recordings.view, room: roomForColumns, size: state.size, keys: state.settings.keyMap)
    switch overlay.handle(key, changing: &state.recordings.columns, scene) {
    case .stays: break
    case .closes: return state.overlay = nil
    case .changes(let change): columnsChanged(change)
    case .runs(let command):
      run(.columns(command))
      overlay.ran(command, columnsOfView, height: overlay.height(in: state.size))
    }
    state.overlay = .columns(overlay)
  }
}
