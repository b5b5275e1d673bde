import PostHogAPI

/// A key, and what came with it.
struct FoundKey: Hashable {
  var key: APIKey
  var origin: KeyOrigin
  /// The server and the project that it was stored with: of posthog-cli only.
  var host: String?
  var project: String?
}
