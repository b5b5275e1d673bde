package import Recordings

/// The middle pane: one place's rows, and the lists of the places looked at before.
package struct RecordingsPane: Hashable, Sendable {
  package private(set) var place = ViewPlace(.all)
  package var list = RecordingList()
  package var columns = ViewColumns()
  package internal(set) var history = PlaceHistory()
  private var others: [ViewPlace: RecordingList] = [:]
  private var order: [ViewPlace] = []
  private static let kept = 16
  /// Of all lists that are kept: the rows of the oldest go, and come back from the local copy.
  private static let rowsKept = 50_000

  package init() {}

  package var view: ViewID { place.view }

  /// Opens a place; its rows come back as they were left.
  package mutating func open(_ new: ViewPlace) {
    guard new != place else { return }
    history.left(place)
    show(new)
  }

  /// One place back, or forward; false where there is none.
  package mutating func walk(back: Bool) -> Bool {
    guard let new = back ? history.goBack(from: place) : history.goForward(from: place) else { return false }
    show(new)
    return true
  }

  /// Another question about the same rows, which stay on the screen until it is answered; where the server is asked
  /// nothing else, they are the answer.
  package mutating func refine(_ new: ViewPlace, asksTheSame: Bool = false) {
    guard new != place else { return }
    let rows = list
    open(new)
    guard list.loadedCount == 0, list.load == .idle || list.load.failure != nil else { return }
    // Of what other words left of the view all rows tell more, if they are at hand.
    let all = others[ViewPlace(new.view)].flatMap { $0.loadedCount > rows.loadedCount ? $0 : nil }
    list = asksTheSame ? rows : (all ?? rows).asPreview()
  }

  /// The rows of the open place answer another question than the one it asks by now.
  package mutating func doubt() { list = list.asPreview() }

  /// The rows of a place that is not open go.
  package mutating func drop(_ dropped: ViewPlace) {
    others[dropped] = nil
    order.removeAll { $0 == dropped }
  }

  /// The rows are what another line asks, too.
  mutating func rename(filter: FilterLine?) { place.filter = filter }

  private mutating func show(_ new: ViewPlace) {
    var left = list
    // An answer under way belongs to the place it was asked for; coming back asks again.
    if left.load.isLoading { left.load = .idle }
    if left.pageLoad.isLoading { left.pageLoad = .idle }
    left.dropRange()
    // What the server has not answered is asked again, and until then the rows at hand stay.
    let isKept = !left.isPreview || left.loadedCount > 0
    others[place] = isKept ? left : nil
    order.removeAll { $0 == place || $0 == new }
    if isKept { order.append(place) }
    while order.count > Self.kept || keptRows > Self.rowsKept, order.count > 1 {
      others[order.removeFirst()] = nil
    }
    // Who goes back at once finds the persons' properties, which filters and searches ask for.
    for place in order.dropLast(2) { others[place]?.table.dropRaws() }
    list = others.removeValue(forKey: new) ?? RecordingList()
    place = new
  }

  /// The rows of collections that are open or kept.
  var members: [(PlaylistID, [RecordingID])] {
    ([(place, list)] + others.map { ($0, $1) }).compactMap { place, list in
      guard case .playlist(let id) = place.view, !list.isPreview else { return nil }
      return (id, Array(list.loadedRows.ids))
    }
  }

  private var keptRows: Int { others.values.reduce(0) { $0 + $1.loadedCount } }

  /// Changes the list of a place, open or kept; nothing where it is neither.
  package mutating func change(_ changed: ViewPlace, _ change: (inout RecordingList) -> Void) {
    if changed == place { return change(&list) }
    if var kept = others[changed] {
      change(&kept)
      others[changed] = kept
    }
  }

  /// Changes a recording wherever it is shown.
  package mutating func update(_ id: RecordingID, _ change: (inout Recording) -> Void) {
    list.update(id, change)
    for place in others.keys { others[place]?.update(id, change) }
  }

  /// A recording is gone from everywhere.
  package mutating func forget(_ id: RecordingID, height: Int) {
    _ = list.remove(id, height: height)
    for place in others.keys { _ = others[place]?.remove(id, height: height) }
  }

  /// The same view under the id that the server gave it.
  package mutating func rename(_ old: ViewID, to new: ViewID) {
    if view == old { place.view = new }
    columns.rename(old, to: new)
    for (kept, list) in others where kept.view == old {
      others[kept] = nil
      others[ViewPlace(new, kept.filter)] = list
    }
    order = order.map { $0.view == old ? ViewPlace(new, $0.filter) : $0 }
    history.rename(old, to: new)
  }

  /// The rows of another view are no longer what the server has: it is asked when the view is opened.
  package mutating func expire(_ id: ViewID) {
    for place in others.keys where place.view == id { others[place]?.load = .idle }
  }
}
