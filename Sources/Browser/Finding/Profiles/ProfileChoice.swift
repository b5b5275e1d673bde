/// A profile to choose.
package struct ProfileChoice: Hashable, Sendable, Identifiable {
  package let name: String
  /// The one that holds now.
  package let isCurrent: Bool

  package var id: String { name }

  static func all(of profiles: ProfileSet, matching typed: String) -> [ProfileChoice] {
    let words = typed.trimmed.lowercased()
    return profiles.names.filter { words.isEmpty || $0.lowercased().contains(words) }.map {
      ProfileChoice(name: $0, isCurrent: $0 == profiles.current)
    }
  }
}
