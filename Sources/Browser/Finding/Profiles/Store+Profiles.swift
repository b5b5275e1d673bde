import Recordings
import Terminal

extension Store {
  private var profilesHeight: Int { BrowserLayout.finderHeight(in: state.size) }

  /// By its name; without one, the user chooses.
  mutating func switchProfile(_ words: String) {
    guard canRun(.profile) else { return }
    let profiles = state.settings.profiles
    if profiles.names.contains(words) { return go(toProfile: words) }
    guard words.isEmpty else { return state.notice = .noProfile(words, among: profiles.names) }
    state.overlay = .profile(ProfileFinder(among: profiles, height: profilesHeight))
  }

  mutating func handle(_ key: Key, in finder: ProfileFinder) {
    var finder = finder
    let outcome = finder.handle(key, keys: state.settings.keyMap, height: profilesHeight)
    if outcome == .edited { finder.show(state.settings.profiles, height: profilesHeight) }
    state.overlay = .profile(finder)
    switch outcome {
    case .closed: state.overlay = nil
    case .chosen:
      guard let choice = finder.list.chosen else { return }
      state.overlay = nil
      go(toProfile: choice.name)
    case .edited, .moved, .asksAgain, .unknown: break
    }
  }

  mutating func insert(_ text: String, in finder: ProfileFinder) {
    var finder = finder
    finder.insert(text)
    finder.show(state.settings.profiles, height: profilesHeight)
    state.overlay = .profile(finder)
  }

  private mutating func go(toProfile name: String) {
    if name == state.settings.profiles.current { return state.notice = .nothingToDo("this is \(name)") }
    if let reason = state.reasonToStay { return state.notice = .nothingToDo(reason) }
    state.notice = .said("Opening \(name)\(state.settings.shapes.ellipsis)")
    effects.append(.openProfile(name))
  }
}

extension Notice {
  fileprivate static func noProfile(_ name: String, among names: [String]) -> Notice {
    let nearest = NearestName.to(name, among: names).map { ": did you mean \($0)?" } ?? "."
    return .said(Sentence("There is no profile \(name)\(nearest)"))
  }
}
