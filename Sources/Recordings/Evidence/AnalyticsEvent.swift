/// An event that PostHog's analytics has of a session. Snapshots do not hold it. Its texts are a stranger's.
package struct AnalyticsEvent: Hashable, Sendable {
  /// `$exception`, `$pageview`, `checkout_failed`
  package var name: String
  /// Milliseconds since 1970.
  package var time: Int64
  /// The SDK's id of the browser window, which lines of snapshots carry too.
  package var window: String?
  /// The page's address, or the screen's name.
  package var page: String?
  /// Of an exception: its type and message. Of a click: the text of its element.
  package var text: String?

  package init(name: String, time: Int64, window: String? = nil, page: String? = nil, text: String? = nil) {
    (self.name, self.time, self.window, self.page, self.text) = (name, time, window, page, text)
  }
}
