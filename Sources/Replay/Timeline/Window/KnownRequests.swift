/// Requests that have a line, by kind, address and time, to tell each once.
struct KnownRequests {
  private struct Key: Hashable {
    var hash: UInt64
    var time: Int64
  }

  private struct Known {
    var entry: Int
    var isInitial: Bool
  }

  enum Answer: Equatable {
    case isNew
    /// What was told before the recorder wrapped the calls says less.
    case replaces(Int)
    case isKnown
  }

  private var known: [Key: Known] = [:]
  private static let most = 20_000

  /// `entry`: the place of the line if it is a new one.
  mutating func note(_ request: NetworkRequest, at time: Int64, entry: Int) -> Answer {
    let hash = ByteHash.of(request.entryType) &* 31 &+ ByteHash.of(request.name)
    let key = Key(hash: hash, time: time / 10)
    if known.count > Self.most { known.removeAll() }
    guard let other = known[key] else {
      known[key] = Known(entry: entry, isInitial: request.isInitial)
      return .isNew
    }
    if request.isInitial { return .isKnown }
    known[key]?.isInitial = false
    return other.isInitial ? .replaces(other.entry) : .isNew
  }
}
