import Terminal

/// Chooses another profile.
package struct ProfileFinder: Hashable, Sendable {
  package private(set) var list: TypedList<ProfileChoice>

  init(_ words: String = "", among profiles: ProfileSet, height: Int) {
    list = TypedList(words)
    show(profiles, height: height)
  }

  mutating func show(_ profiles: ProfileSet, height: Int) {
    list.show(ProfileChoice.all(of: profiles, matching: list.typed), height: height)
  }

  mutating func insert(_ text: String) { list.insert(text) }

  mutating func handle(_ key: Key, keys: KeyMap, height: Int) -> TypedList<ProfileChoice>.KeyOutcome {
    list.handle(key, keys: keys, height: height)
  }
}
