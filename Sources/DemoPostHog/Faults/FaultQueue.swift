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
        fault.parameter.map({ query[$0] != nil }) ?? true, fault.kind.concerns(route, method, query),
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
