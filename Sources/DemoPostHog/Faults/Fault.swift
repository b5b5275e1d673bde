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

/// The faults in force, oldest first, and the dice that decide about them.
struct FaultQueue: Sendable {
  private(set) var faults: [Fault]
  private var numbers: SeededNumbers

  init(_ faults: [Fault], seed: UInt64) {
    self.faults = faults
    numbers = SeededNumbers(seed: seed, kind: 4)
  }

  mutating func add(_ fault: Fault) { faults.append(fault) }

  mutating func clear() { faults = [] }

  /// The faults that spoil this call: all that slow it down, and the first of every other kind.
  mutating func drawn(_ route: Route?, _ method: String, _ query: RequestQuery) -> [Fault.Kind] {
    var drawn: [Fault.Kind] = []
    var hasOther = false
    for index in faults.indices {
      let fault = faults[index]
      guard fault.route == nil || fault.route == route, fault.method == nil || fault.method == method,
        fault.parameter.map({ query[$0] != nil }) ?? true,
        fault.times != 0, fault.probability >= 1 || numbers.chance(fault.probability)
      else { continue }
      if case .slow = fault.kind {
      } else {
        if hasOther { continue }
        hasOther = true
      }
      drawn.append(fault.kind)
      if let times = fault.times { faults[index].times = times - 1 }
    }
    faults.removeAll { $0.times == 0 }
    return drawn
  }
}
