import Recordings

extension Fault.Kind {
  /// Whether a call is of the kind that the fault can spoil.
  func concerns(_ route: Route?, _ method: String, _ query: RequestQuery) -> Bool {
    switch self {
    case .emptyListing: return route == .snapshots && query["source"] == nil
    case .badBlock(let block):
      guard route == .snapshots else { return false }
      let first = (query["start_blob_key"] ?? query["blob_key"]).flatMap { Int($0) }
      let last = (query["end_blob_key"] ?? query["blob_key"]).flatMap { Int($0) }
      guard let first, let last, first <= last else { return false }
      return (first...last).contains(block)
    case .queryQuota, .asynchronous: return route == .query && method == "POST"
    case .slow, .refuse, .cut, .throttle, .throttleOddly, .drop, .loseAnswer, .html: return true
    }
  }
}

extension DemoWorld {
  /// The answer of a call with one of the faults that only snapshots and queries have. A refusal stays one.
  func answer(_ asked: DemoCall, spoiledBy fault: Fault.Kind) -> DemoAnswer {
    let answer = answer(asked)
    guard answer.status == 200 else { return answer }
    switch fault {
    case .emptyListing: return DemoAnswer(json: ["sources": []])
    case .badBlock: return DemoRefusal.blockUnreadable.answer
    case .queryQuota: return DemoRefusal.queryQuotaExceeded.answer
    case .asynchronous: return deferred(answer)
    case .slow, .refuse, .cut, .throttle, .throttleOddly, .drop, .loseAnswer, .html: return answer
    }
  }
}
