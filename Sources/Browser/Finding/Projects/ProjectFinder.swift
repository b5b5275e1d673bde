package import Recordings
import Terminal

/// Chooses another project among those that the key may see.
package struct ProjectFinder: Hashable, Sendable {
  package private(set) var list: TypedList<ProjectChoice>

  package init(_ words: String = "", among projects: [Project], current: ProjectID?, height: Int) {
    list = TypedList(words)
    show(projects, current: current, height: height)
  }

  /// The projects arrived, or the user typed.
  mutating func show(_ projects: [Project], current: ProjectID?, height: Int) {
    list.show(
      ProjectChoice.all(of: projects, current: current, matching: list.typed), height: height)
  }

  mutating func insert(_ text: String) { list.insert(text) }

  mutating func handle(_ key: Key, keys: KeyMap, height: Int) -> TypedList<ProjectChoice>.KeyOutcome {
    list.handle(key, keys: keys, height: height)
  }
}
