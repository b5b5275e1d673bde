import PostHogAPI
import Synchronization

/// The keys that this process has seen: none of them stands in what it says.
enum MaskedKeys {
  private static let keys = Mutex<[APIKey]>([])

  static func add(_ key: APIKey) { keys.withLock { if !$0.contains(key) { $0.append(key) } } }

  static func removed(from text: String) -> String {
    keys.withLock { $0 }.reduce(text) { $1.removed(from: $0) }
  }
}
