import Recordings
import Synchronization

/// The whole demo: what was generated, and what callers changed since.
final class DemoWorld: Sendable {
  let configuration: DemoConfiguration
  let projects: [ProjectWorld]
  let faults: Mutex<FaultQueue>
  let log = Mutex<[DemoRequest]>([])
  let replays = Mutex(ReplayCache())
  /// Results that are asked for later, by the id of their query.
  let laterAnswers = Mutex<[String: JSONValue]>([:])
  private let states: Mutex<[Int: ProjectState]>
  private let throttle = Mutex(Throttle())

  init(_ configuration: DemoConfiguration) {
    self.configuration = configuration
    projects = [
      ProjectWorld(
        id: 1, name: "Fernweh Kiosk Web", configuration: configuration, recordings: configuration.recordings,
        persons: configuration.persons, playlists: configuration.playlists),
      ProjectWorld(
        id: 2, name: "Fernweh Kiosk App", configuration: configuration,
        recordings: min(60, configuration.recordings), persons: min(12, configuration.persons),
        playlists: min(4, configuration.playlists)),
    ]
    let initial = projects.map { ($0.id, ProjectState(playlists: $0.playlists)) }
    states = Mutex(Dictionary(initial, uniquingKeysWith: { first, _ in first }))
    faults = Mutex(FaultQueue(configuration.faults, seed: configuration.seed))
  }

  func view(of project: ProjectWorld) -> ProjectView {
    ProjectView(
      world: project, state: states.withLock { $0[project.id] ?? ProjectState(playlists: []) },
      profile: configuration.profile, time: configuration.currentTime())
  }

  /// Changes a project; nothing is changed where the change throws.
  func change(
    _ project: ProjectWorld, _ change: (inout ProjectView) throws(DemoRefusal) -> DemoAnswer
  ) throws(DemoRefusal) -> DemoAnswer {
    try states.withLock { states throws(DemoRefusal) in
      var view = ProjectView(
        world: project, state: states[project.id] ?? ProjectState(playlists: []),
        profile: configuration.profile, time: configuration.currentTime())
      let answer = try change(&view)
      states[project.id] = view.state
      return answer
    }
  }

  func count(_ route: Route, key: DemoKey) throws(DemoRefusal) {
    guard let limits = configuration.rateLimits else { return }
    try throttle.withLock { throttle throws(DemoRefusal) in
      try throttle.count(route, key: key, at: configuration.currentTime(), limits: limits)
    }
  }
}
