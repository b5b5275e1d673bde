import Foundation

/// Where the program keeps what can be fetched anew, readable by the user alone: `$XDG_CACHE_HOME/reel`.
enum CacheFolder {
  static func cache(_ environment: [String: String]) -> URL {
    let home = URL(filePath: environment["HOME"] ?? "/")
    let cache =
      environment["XDG_CACHE_HOME"].flatMap { $0.isEmpty ? nil : URL(filePath: $0) }
      ?? home.appending(path: ".cache")
    return cache.appending(path: "reel/cache.sqlite")
  }
}

/// How much of what the server answers shall be kept.
struct CacheRequest: Hashable {
  var isKept = true
  /// What may be asked for, in MiB.
  static let limits = 1...1_000_000

  /// Bytes.
  var limit = 512 << 20
}
