/// Begins anew at the first page where a cursor fails for good. Known rows stay, repeated rows are left out,
/// and paging goes on behind them.
package struct CursorRecovery: Hashable, Sendable {
  /// How often a list begins anew before the failure is reported.
  package static let mostRestarts = 2

  private var restarts = 0
  private var pages = 1
  /// How many pages may bring nothing new, because they are repeated.
  private var repeatsLeft = 0
  /// The next page to ask for is the first one.
  package private(set) var beginsAnew = false

  package init() {}

  package var isOn: Bool { repeatsLeft > 0 }

  /// False where it was tried often enough.
  package mutating func restart() -> Bool {
    guard restarts < Self.mostRestarts else { return false }
    restarts += 1
    beginsAnew = true
    // Rows that are new meanwhile push the last ones onto one more page.
    repeatsLeft = pages + 1
    return true
  }

  package mutating func pageArrived(bringsNew: Bool) {
    beginsAnew = false
    repeatsLeft = bringsNew ? 0 : max(0, repeatsLeft - 1)
    if bringsNew { pages += 1 }
  }
}
