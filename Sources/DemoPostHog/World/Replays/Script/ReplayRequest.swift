/// A request that a page makes.
struct ReplayRequest: Hashable, Sendable {
  var method = "GET"
  var path: String
  /// `nil` where no answer came.
  var status: Int?
  /// Milliseconds.
  var duration: Double
  var initiator = "fetch"
  var bytes = 700
}
