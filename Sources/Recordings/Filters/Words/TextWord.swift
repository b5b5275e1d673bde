package enum TextWord: String, Hashable, Sendable, CaseIterable {
  /// A page that was visited; of loaded rows only the first is known, which is `entry`.
  case url, entry
  /// A console message, a comment.
  case console, comment
  case person, id
  case distinctID = "distinct_id"
  case country, browser, os, device
  /// The collections that hold it; `*` stands for any.
  case lists

  var takesSeveral: Bool { self != .comment }
}
