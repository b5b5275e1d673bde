import PostHogAPI
import UserConfiguration

extension EffectiveSettings {
  /// Where the key is looked for: a key goes to the server that it was stored for, and to no other.
  func keys(_ environment: [String: String]) -> KeyFinder {
    var finder = KeyFinder(
      environment: environment, profile: profile?.name ?? "default", source: profile?.keySource)
    finder.isProfileNamed = isProfileNamed
    if hostIsNamed { finder.host = host }
    return finder
  }

  /// The server that is meant; where nobody names one, the one that the key came with.
  func host(with key: FoundKey?) -> String? { hostIsNamed ? host : key?.host ?? host }

  private var hostIsNamed: Bool { (origins[.host] ?? .standard) != .standard }
}
