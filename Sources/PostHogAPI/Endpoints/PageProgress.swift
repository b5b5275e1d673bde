package import Recordings

/// What is told of a page before it is there.
package struct PageProgress: Sendable {
  /// Its request has left.
  package var sent: @Sendable () -> Void
  /// Where the next page begins. Its own rows are read only when this returns.
  package var beginsNext: @Sendable (PageToken) async -> Void

  package init(
    sent: @escaping @Sendable () -> Void = {},
    beginsNext: @escaping @Sendable (PageToken) async -> Void = { _ in }
  ) {
    self.sent = sent
    self.beginsNext = beginsNext
  }

  /// For whom only the page counts.
  package static let unreported = PageProgress()
}
