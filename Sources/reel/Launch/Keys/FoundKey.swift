import PostHogAPI

/// A key, and what came with it.
struct FoundKey: Hashable {
  var key: APIKey
  var origin: KeyOrigin
  /// The server and the project that it was stored with: of posthog-cli only.
  var host: String?
  var project: String?
}

extension FoundKey {
  /// A key of posthog-cli is of the server that it was stored with.
  func mayGo(to server: PostHogHost) -> Bool {
    guard origin.isOfCLI else { return true }
    guard let host else { return server == .us }
    return (try? PostHogHost(host)) == server
  }
}

extension KeyOrigin {
  fileprivate var isOfCLI: Bool {
    switch self {
    case .cliFile: true
    case .variable(let name): name != KeyFinder.variable
    case .command, .secretService, .file: false
    }
  }
}
