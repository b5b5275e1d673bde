package import Recordings

/// The middle pane: the rows of one location, and the lists of earlier ones.
package struct RecordingsPane: Hashable, Sendable {
  package private(set) var location = Location(.all)
  package var list = RecordingList()
  package var columns = ViewColumns()
  package internal(set) var history = LocationHistory()
  private var others: [Location: RecordingList] = [:]
  private var order: [Location] = []
  private static let kept = 16
  /// The limit for all kept lists. Beyond it the oldest lose their rows, which come back from the cache.
  private static let rowsKept = 50_000

  package init() {}

  package var view: ViewID { location.view }

  /// The location that a run begins with: there is none before it.
  mutating func begin(at first: Location) {
    location = first
    list = RecordingList()
  }

  /// Opens a location; its rows come back as they were left.
  package mutating func open(_ new: Location) {
    guard new != location else { return }
    history.left(location)
    show(new)
  }

  /// One location back, or forward; false where there is none.
  package mutating func walk(back: Bool) -> Bool {
    guard let new = back ? history.goBack(from: location) : history.goForward(from: location) else {
      return false
    }
    show(new)
    return true
  }

  /// Another question about the same view. Its rows stay on the screen until the answer. Where the server's
  /// part of the question is the same, they are the answer.
  package mutating func refine(_ new: Location, asksTheSame: Bool = false) {
    guard new != location else { return }
    let rows = list
    open(new)
    guard list.loadedCount == 0, list.load == .idle || list.load.failure != nil else { return }
    // The kept rows of the unfiltered view are a better start, if there are more of them.
    let all = others[Location(new.view)].flatMap { $0.loadedCount > rows.loadedCount ? $0 : nil }
    list = asksTheSame ? rows : (all ?? rows).asPreview()
  }

  /// The rows of the open location belong to another question than the current one.
  package mutating func doubt() { list = list.asPreview() }

  /// The rows of a location that is not open go.
  package mutating func drop(_ dropped: Location) {
    others[dropped] = nil
    order.removeAll { $0 == dropped }
  }

  /// The rows are what another line asks, too.
  mutating func rename(filter: FilterLine?) { location.filter = filter }

  private mutating func show(_ new: Location) {
    var left = list
    // An answer under way belongs to the location it was asked for; coming back asks again.
    if left.load.isLoading { left.load = .idle }
    if left.pageLoad.isLoading { left.pageLoad = .idle }
    left.dropRange()
    // Unanswered questions are asked again. Until then the loaded rows stay.
    let isKept = !left.isPreview || left.loadedCount > 0
    others[location] = isKept ? left : nil
    order.removeAll { $0 == location || $0 == new }
    if isKept { order.append(location) }
    while order.count > Self.kept || keptRows > Self.rowsKept, order.count > 1 {
      others[order.removeFirst()] = nil
    }
    // After going back at once, the persons' properties are still there for filters and searches.
    for location in order.dropLast(2) { others[location]?.table.dropRaws() }
    list = others.removeValue(forKey: new) ?? RecordingList()
    location = new
  }

  /// The rows of collections that are open or kept.
  var members: [(PlaylistID, [RecordingID])] {
    ([(location, list)] + others.map { ($0, $1) }).compactMap { location, list in
      guard case .playlist(let id) = location.view, !list.isPreview else { return nil }
      return (id, Array(list.loadedRows.ids))
    }
  }

  private var keptRows: Int { others.values.reduce(0) { $0 + $1.loadedCount } }

  /// Changes the list of a location, open or kept; nothing where it is neither.
  package mutating func change(_ changed: Location, _ change: (inout RecordingList) -> Void) {
    if changed == location { return change(&list) }
    if var kept = others[changed] {
      change(&kept)
      others[changed] = kept
    }
  }

  /// Changes a recording wherever it is shown.
  package mutating func update(_ id: RecordingID, _ change: (inout Recording) -> Void) {
    list.update(id, change)
    for location in others.keys { others[location]?.update(id, change) }
  }

  /// A recording is gone from everywhere.
  package mutating func forget(_ id: RecordingID, height: Int) {
    _ = list.remove(id, height: height)
    for location in others.keys { _ = others[location]?.remove(id, height: height) }
  }

  /// The same view under the id that the server gave it.
  package mutating func rename(_ old: ViewID, to new: ViewID) {
    if view == old { location.view = new }
    columns.rename(old, to: new)
    for (kept, list) in others where kept.view == old {
      others[kept] = nil
      others[Location(new, kept.filter)] = list
    }
    order = order.map { $0.view == old ? Location(new, $0.filter) : $0 }
    history.rename(old, to: new)
  }

  /// The rows of another view are outdated. They are loaded again when the view is opened.
  package mutating func expire(_ id: ViewID) {
    for location in others.keys where location.view == id { others[location]?.load = .idle }
  }
}
