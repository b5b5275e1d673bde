/// Requests that have a line, by kind, address and time, to leave out those that are told twice.
struct KnownRequests {
  private struct Key: Hashable {
    var hash: UInt64
    var time: Int64
  }

  private var initial: [Key: Bool] = [:]
  private static let most = 20_000

  /// Whether the request was told already. What came before the recorder wrapped the calls says less.
  mutating func isKnown(_ request: NetworkRequest, at time: Int64) -> Bool {
    let hash = ByteHash.of(request.entryType) &* 31 &+ ByteHash.of(request.name)
    let key = Key(hash: hash, time: time / 10)
    if initial.count > Self.most { initial.removeAll() }
    defer { initial[key] = request.isInitial && initial[key] ?? true }
    guard let known = initial[key] else { return false }
    return known || request.isInitial
  }
}
