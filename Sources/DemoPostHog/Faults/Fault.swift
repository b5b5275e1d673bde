/// Something that goes wrong on request.
package struct Fault: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Answers as always, but only after that many milliseconds.
    case slow(milliseconds: Int)
    /// Answers with a status and a body of its own, and does nothing.
    case refuse(status: Int, body: String)
    /// Promises the whole answer in `Content-Length`, sends half of it and closes.
    case cut
    /// 429; without `Retry-After` where no seconds are given.
    case throttle(retryAfter: Int?)
    /// 429 with a `Retry-After` that is any text.
    case throttleOddly(retryAfter: String)
    /// Closes the connection without doing or saying anything.
    case drop
    /// Does what was asked, then closes the connection instead of saying so.
    case loseAnswer
    /// 200 and a web page, as a proxy or a login wall answers.
    case html
    /// A listing of snapshots without any, as for data that are too fresh.
    case emptyListing
    /// Snapshots: every range with this block is answered with 500.
    case badBlock(Int)
    /// A query is refused with 402: the day's reading is spent.
    case queryQuota
    /// A query is answered with 202; its result is there when it is asked for.
    case asynchronous
  }

  package var kind: Kind
  /// `nil` for every endpoint.
  package var route: Route?
  /// `nil` for every method.
  package var method: String?
  /// Only calls that send this parameter: `after`, say, for a cursor that fails. `nil` for every call.
  package var parameter: String?
  /// How many calls it spoils; `nil` for all until it is cleared.
  package var times: Int?
  /// The share of calls it spoils, 0 to 1, drawn from the demo's seed.
  package var probability: Double

  package init(
    _ kind: Kind, route: Route? = nil, method: String? = nil, parameter: String? = nil, times: Int? = nil,
    probability: Double = 1
  ) {
    self.kind = kind
    self.route = route
    self.method = method
    self.parameter = parameter
    self.times = times
    self.probability = probability
  }
}
