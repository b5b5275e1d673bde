import Recordings
package import Terminal
import Wording

/// Draws the state. Views of single panes stand beside their panes, as extensions.
package struct BrowserView {
  let state: BrowserState
  let layout: BrowserLayout
  let theme: Theme
  let shapes: Shapes
  let keys: KeyMap
  let today: CivilTime
  let drawn: Drawn?
  var frame: Frame

  /// A frame and the state it shows. A class: the state has a hundred references to count at each copy.
  package final class Drawn {
    package let state: BrowserState
    package let frame: Frame

    fileprivate init(_ view: consuming BrowserView) { (state, frame) = (view.state, view.frame) }
  }

  /// The whole screen of a state. The last frame only saves work: rows that would look the same are copied
  /// from it.
  package static func draw(_ state: consuming BrowserState, after drawn: Drawn? = nil) -> Drawn {
    var view = BrowserView(state, drawn)
    view.draw()
    return Drawn(view)
  }

  private init(_ state: consuming BrowserState, _ drawn: Drawn?) {
    layout = state.layout
    theme = state.settings.theme
    shapes = state.settings.shapes
    keys = state.settings.keyMap
    today = CivilTime(state.now, in: state.settings.zone)
    frame = Frame(size: state.size, style: theme[.text])
    self.drawn = drawn
    self.state = state
  }

  private mutating func draw() {
    guard state.size.columns > 0, state.size.rows > 0 else { return }
    drawHeader()
    // The drawer lies over its neighbours, so it is drawn last.
    for pane in [PaneID.detail, .recordings, .playlists] {
      guard let rect = layout.panes[pane] else { continue }
      drawPane(pane, rect)
    }
    if state.overlay != nil { dimGround() }
    if !layout.hints.isEmpty { drawHints(layout.hints) }
    if let overlay = state.overlay { drawOverlay(overlay) }
    if let cursor = state.keySheet { drawKeySheet(cursor) }
    drawStatus(layout.status)
    drawChord()
  }

  private mutating func drawPane(_ pane: PaneID, _ rect: Rect) {
    // Only the drawer lies over something that was drawn before.
    if pane == .playlists { frame.fill(rect, style: theme[.text]) }
    if layout.hasBorders { drawBorder(of: pane, rect) }
    let content = layout.content(of: pane)
    guard !content.isEmpty else { return }
    switch pane {
    case .playlists: drawPlaylists(content)
    case .recordings: drawRecordings(content)
    case .detail: drawDetail(content)
    }
  }

  private mutating func drawBorder(of pane: PaneID, _ rect: Rect) {
    let focused = state.focus == pane && state.overlay == nil
    drawBox(rect, focused: focused)
    let (name, foot) = captions(of: pane)
    let title = theme[focused ? .titleFocused : .title]
    let key = keys.hint(of: .pane(.focus(pane))).map { "\($0) " } ?? ""
    frame.put(
      " \(key)\(name) ".fitted(to: rect.columns - 4), column: rect.column + 2, row: rect.row,
      style: title)
    let width = foot.columns
    if width > 0, width + 6 < rect.columns {
      frame.put(" \(foot) ", column: rect.endColumn - width - 4, row: rect.endRow - 1, style: theme[.dim])
    }
  }

  private func captions(of pane: PaneID) -> (name: String, foot: String) {
    switch pane {
    case .playlists: (state.playlistsTitle, "")
    case .recordings: ("Recordings", recordingsFoot)
    case .detail: ("Detail", detailFoot)
    }
  }

  mutating func drawBox(_ rect: Rect, focused: Bool) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let style = theme[focused ? .borderFocused : .border]
    let (right, bottom) = (rect.endColumn - 1, rect.endRow - 1)
    let horizontal = focused ? shapes.focusedHorizontal : shapes.horizontal
    let vertical = focused ? shapes.focusedVertical : shapes.vertical
    frame.fill(
      Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1), horizontal, style: style)
    frame.fill(
      Rect(column: rect.column, row: bottom, columns: rect.columns, rows: 1), horizontal, style: style)
    frame.fill(Rect(column: rect.column, row: rect.row, columns: 1, rows: rect.rows), vertical, style: style)
    frame.fill(Rect(column: right, row: rect.row, columns: 1, rows: rect.rows), vertical, style: style)
    let corners = [
      (rect.column, rect.row, focused ? shapes.focusedTopLeft : shapes.topLeft),
      (right, rect.row, focused ? shapes.focusedTopRight : shapes.topRight),
      (rect.column, bottom, focused ? shapes.focusedBottomLeft : shapes.bottomLeft),
      (right, bottom, focused ? shapes.focusedBottomRight : shapes.bottomRight),
    ]
    for (column, row, shape) in corners {
      frame.fill(Rect(column: column, row: row, columns: 1, rows: 1), shape, style: style)
    }
  }

  /// Shows the terminal's cursor, where the screen is large enough for what is being typed.
  mutating func showCursor(column: Int, row: Int) {
    let position = Position(column: column, row: row)
    if Rect(frame.size).contains(position) { frame.cursor = position }
  }

  /// Marks the words of a search where they stand in a row; `else`: what stands for words that the row does
  /// not show.
  mutating func markMatches(of search: ListSearch, row: Int, _ rect: Rect, else instead: Rect? = nil) {
    let visible = Rect(frame.size)
    guard (visible.row..<visible.endRow).contains(row) else { return }
    let cells = frame[row: row].dropFirst(rect.column).prefix(rect.columns)
    let whole = search.columns(in: cells)
    let found = whole.isEmpty ? search.cutColumns(in: cells).map { [$0] } ?? [] : whole
    let ranges = found.map {
      Rect(column: rect.column + $0.lowerBound, row: row, columns: $0.count, rows: 1)
    }
    for place in ranges.isEmpty ? [instead].compactMap({ $0 }) : ranges {
      frame.restyle(place) { theme[.match].over($0) }
    }
  }

  /// Gives a row the cursor's look. Colours that mean something stay on a ground of its own. A reversed row has
  /// one style from end to end: its colours would look like patches.
  mutating func highlight(_ row: Int, _ rect: Rect, focused: Bool) {
    let style = theme[focused ? .cursor : .cursorUnfocused]
    frame.restyle(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)) {
      var result = style.over($0)
      if focused { result.attributes.remove(.dim) }
      if style.background != .standard {
        if $0.foreground.isHue { result.foreground = $0.foreground }
      } else if focused {
        (result.foreground, result.background) = (style.foreground, style.background)
      }
      return result
    }
  }

  /// Sentences in the middle of an empty pane: what is happening, and what can be done.
  mutating func drawPlaceholder(_ sentences: [(text: Sentence, role: Role)], _ rect: Rect) {
    let lines = sentences.flatMap { sentence in
      sentence.text.text(keys).wrapped(to: max(8, rect.columns - 4)).map { ($0, sentence.role) }
    }
    let first = rect.row + max(0, min(3, (rect.rows - lines.count) / 3))
    for (index, (text, role)) in lines.enumerated() where first + index < rect.endRow {
      frame.put(
        text, column: rect.column + min(2, rect.columns / 8), row: first + index, end: rect.endColumn,
        style: theme[role])
    }
  }

  /// A failure's face: what happened in red, what to do below.
  mutating func drawFailure(_ load: LoadState, _ rect: Rect) {
    guard let failure = load.failure else { return }
    let wording = state.failureWording
    drawPlaceholder([(Sentence(wording.what(failure)), .error), (wording.advice(failure), .text)], rect)
  }
}

extension Color {
  /// Neither the terminal's own nor one of the grays, which only say that something matters less.
  fileprivate var isHue: Bool {
    guard case .indexed(let index) = self else { return false }
    return index < 231 && index != 16
  }
}
