import PostHogAPI

/// How much of what the server answers shall be kept.
struct CacheRequest: Hashable {
  /// What may be asked for, in MiB.
  static let limits = 1...1_000_000

  var isKept = true
  /// Bytes.
  var limit = 512 << 20
}
