/// A message on a page.
struct PageMessage: Equatable, Sendable {
  var text: String
  /// Other alerts are news.
  var isError: Bool
}
