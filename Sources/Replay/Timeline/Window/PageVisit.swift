/// A page from its beginning on.
struct PageVisit {
  var time: Int64
  var address: PageURL
  /// The line of the page.
  var entry: Int
}
