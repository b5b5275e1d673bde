/// The columns of each view, by the view's text: a view has its own, or those of all views.
package struct ViewColumns: Hashable, Sendable {
  package private(set) var usual = ColumnSet.standard
  private var own: [String: ColumnSet] = [:]

  package init() {}

  /// A view with the default columns has none of its own.
  package subscript(view: ViewID) -> ColumnSet {
    get { own[view.text] ?? usual }
    set { own[view.text] = newValue == usual ? nil : newValue }
  }

  package func own(of view: ViewID) -> ColumnSet? { own[view.text] }

  func isStandard(_ view: ViewID) -> Bool { own(of: view) == nil && usual == .standard }

  /// The view's own go first; where it has none, the usual ones.
  mutating func reset(_ view: ViewID) {
    if own.removeValue(forKey: view.text) == nil { usual = .standard }
  }

  /// Every view without its own shows the columns of this one.
  mutating func spread(from view: ViewID) {
    usual = self[view]
    own[view.text] = nil
  }

  mutating func rename(_ old: ViewID, to new: ViewID) {
    if let set = own.removeValue(forKey: old.text) { own[new.text] = set }
  }

  /// Under what it is remembered between runs: a view's own columns, or with nil the usual ones.
  static func key(of view: ViewID?) -> String {
    ["columns", view?.text].compactMap { $0 }.joined(separator: " ")
  }

  /// What was chosen since the start stays.
  mutating func recall(_ memory: [String: String]) {
    if usual == .standard, let set = memory[Self.key(of: nil)].flatMap(ColumnSet.init(remembered:)) {
      usual = set
    }
    let prefix = Self.key(of: nil) + " "
    for (key, text) in memory where key.hasPrefix(prefix) {
      let view = String(key.dropFirst(prefix.count))
      if own[view] == nil { own[view] = ColumnSet(remembered: text) }
    }
  }
}
