package import Foundation

/// A call that is being tried again.
package struct RetryNotice: Hashable, Sendable {
  package var failure: FetchFailure
  /// When the next try is sent.
  package var at: Date

  package init(failure: FetchFailure, at: Date) {
    self.failure = failure
    self.at = at
  }
}
