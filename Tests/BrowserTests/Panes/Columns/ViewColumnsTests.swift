import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Columns of views, as a value")
struct ViewColumnsTests {
  private let bugs = ViewID.playlist(PlaylistID("bugs"))

  private func hidden(_ column: RecordingColumn, of view: ViewID) -> (ViewColumns, ColumnsChange) {
    var columns = ViewColumns()
    let order = columns[view].order
    let change = columns.toggle(column, of: view, in: order, room: 200)
    return (columns, change)
  }

  @Test func `A change is remembered for its view alone`() {
    let (columns, change) = hidden(.clicks, of: bugs)
    #expect(change.notice == .hidden(.clicks))
    #expect(change.remembered == [RememberedValue("columns playlist bugs", columns[bugs].text)])
    #expect(columns[.all] == .standard)
  }

  @Test func `A view that the server has not named yet remembers nothing until it has`() {
    let view = ViewID.playlist(.provisional(EntryID(1)))
    var (columns, change) = hidden(.clicks, of: view)
    #expect(change.remembered.isEmpty)
    columns.rename(view, to: bugs)
    #expect(columns.remembered(of: bugs) == [RememberedValue("columns playlist bugs", columns[bugs].text)])
  }

  @Test func `Used everywhere, the columns are the usual ones, and the view has none of its own`() {
    var (columns, _) = hidden(.clicks, of: bugs)
    let text = columns[bugs].text
    let change = columns.spread(from: bugs)
    #expect(
      change.remembered == [RememberedValue("columns", text), RememberedValue("columns playlist bugs", nil)])
    #expect(columns.own(of: bugs) == nil)
    #expect(columns[.all].text == text)
  }

  @Test func `Reset, the view's own go first, and only then the usual ones`() {
    var (columns, _) = hidden(.clicks, of: bugs)
    _ = columns.spread(from: bugs)
    let order = columns[bugs].order
    _ = columns.toggle(.keys, of: bugs, in: order, room: 200)
    #expect(columns.reset(bugs).notice == .usual)
    #expect(columns.reset(bugs).notice == .standard)
  }

  @Test func `A column without room is not made wider`() {
    var columns = ViewColumns()
    #expect(columns.widen(.device, of: .all, by: 1, room: 200).notice == .isHidden(.device))
    let before = columns
    #expect(columns.widen(.person, of: .all, by: 400, room: 40).remembered.isEmpty == (columns == before))
  }

  @Test func `In the chooser the key that leaves the words leaves them before it closes`() {
    var columns = ViewColumns()
    var overlay = ColumnsOverlay(.standard)
    let scene = ColumnsOverlay.Scene(view: .all, room: 100, size: .middle, keys: .standard)
    func press(_ key: Key) -> ColumnsOverlay.KeyOutcome { overlay.handle(key, changing: &columns, scene) }
    for key in "/per" { _ = press(.character(key)) }
    _ = press(.enter)
    #expect(overlay.typed == "per")
    #expect(press(.escape) == .stays)
    #expect(overlay.typed.isEmpty)
    #expect(press(.escape) == .closes)
    #expect(columns == ViewColumns())
  }
}
