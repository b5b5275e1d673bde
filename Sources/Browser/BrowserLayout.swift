package import Terminal

/// Where everything stands, from the measured size alone.
package struct BrowserLayout: Hashable, Sendable {
  package enum Arrangement: Hashable, Sendable {
    case threeColumns
    /// List and detail side by side, playlists as a drawer.
    case twoColumns
    /// List over detail, playlists as a drawer.
    case stacked
    /// One pane at a time, with a breadcrumb.
    case single
    /// One pane, no hints.
    case tiny
  }

  package private(set) var arrangement: Arrangement
  package private(set) var header: Rect
  package private(set) var hints: Rect
  package private(set) var status: Rect
  /// The visible panes with their borders; a drawer covers what lies below it.
  package private(set) var panes: [PaneID: Rect] = [:]

  package init(size: Size, focus: PaneID, zoomed: Bool) {
    arrangement = Self.arrangement(of: size)
    let (header, rest) = Rect(size).splitRows(1)
    let hintRows = arrangement == .tiny ? 0 : 1
    let (body, footer) = rest.splitRows(rest.rows - 1 - hintRows)
    self.header = header
    (hints, status) = footer.splitRows(hintRows)
    if zoomed || arrangement == .single || arrangement == .tiny {
      panes = [focus: body]
    } else {
      place(body, focus: focus)
    }
  }

  private static func arrangement(of size: Size) -> Arrangement {
    switch (size.columns, size.rows) {
    case (..<40, _), (_, ..<10): .tiny
    case (..<72, _), (_, ..<20): .single
    case (..<100, _): .stacked
    case (130..., 24...): .threeColumns
    default: .twoColumns  // Int
    }
  }

  private mutating func place(_ body: Rect, focus: PaneID) {
    let drawer = min(max(body.columns * 16 / 100, 26), 34)
    switch arrangement {
    case .threeColumns:
      let (playlists, rest) = body.splitColumns(drawer)
      panes[.playlists] = playlists
      splitSideBySide(rest, detail: min(max(body.columns * 28 / 100, 36), 72))
    case .twoColumns: splitSideBySide(body, detail: min(max(body.columns * 38 / 100, 38), 60))
    case .stacked:
      let (list, detail) = body.splitRows(body.rows * 55 / 100)
      panes[.recordings] = list
      panes[.detail] = detail
    case .single, .tiny: panes = [focus: body]
    }
    if arrangement != .threeColumns, focus == .playlists {
      panes[.playlists] = body.splitColumns(drawer + 8).left
    }
  }

  private mutating func splitSideBySide(_ rect: Rect, detail columns: Int) {
    let (list, detail) = rect.splitColumns(rect.columns - columns)
    panes[.recordings] = list
    panes[.detail] = detail
  }

  /// The playlists have no column of their own: where they are seen, they cover a part of the others.
  package var hasDrawer: Bool { arrangement == .twoColumns || arrangement == .stacked }

  package var hasBorders: Bool { arrangement != .single && arrangement != .tiny }

  /// The inside of a pane. For a hidden pane it is the whole body, so that cursors stay valid.
  package func content(of pane: PaneID) -> Rect {
    let rect =
      panes[pane] ?? Rect(column: 0, row: 1, columns: header.columns, rows: status.row - 1 - hints.rows)
    return hasBorders ? rect.inset(columns: 1, rows: 1) : rect
  }

  /// How many rows a pane's list shows; the recordings give one to the column titles, the detail to its tabs.
  package func listHeight(of pane: PaneID) -> Int {
    max(1, content(of: pane).rows - (pane == .playlists ? 0 : 1))
  }
}
