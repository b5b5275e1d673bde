/// The calls that count against the limits, by key and bucket.
struct Throttle: Sendable {
  private var calls: [String: [UTCTime]] = [:]

  /// Counts a call, or throws the 429 that says how many seconds to wait; a refused call does not count.
  mutating func count(_ route: Route, key: DemoKey, at time: UTCTime, limits: RateLimits) throws(DemoRefusal)
  {
    let (name, bucket) = limits.bucket(of: route)
    var recent = calls["\(key.value) \(name)", default: []].filter { $0 > time - 3600 }
    let lastMinute = recent.filter { $0 > time - 60 }
    for (counted, most, window) in [(lastMinute, bucket.perMinute, 60), (recent, bucket.perHour, 3600)] {
      guard counted.count >= most else { continue }
      let oldest = counted.dropFirst(counted.count - most).first ?? time
      let wait = (oldest + window).milliseconds - time.milliseconds
      throw .throttled(seconds: max(1, Int((wait + 999) / 1000)))
    }
    recent.append(time)
    calls["\(key.value) \(name)"] = recent
  }
}
