import Synchronization

/// A demo server that listens.
package struct RunningDemo: Sendable {
  let world: DemoWorld
  private let listener: DemoListener

  init(world: DemoWorld, listener: DemoListener) {
    self.world = world
    self.listener = listener
  }

  package var port: Int { listener.port }

  /// `http://127.0.0.1:…`, without a slash at the end.
  package var host: String { "http://127.0.0.1:\(port)" }

  /// The calls it got, oldest first, at most 500.
  package var requests: [DemoRequest] { world.log.withLock(\.self) }

  /// Makes the calls from now on go wrong, as `POST /demo/faults` does.
  package func inject(_ fault: Fault) { world.faults.withLock { $0.add(fault) } }

  package func clearFaults() { world.faults.withLock { $0.clear() } }

  /// What the live playlists of a name in the first project hold, each oldest added first.
  package func playlists(named name: String) -> [[String]] {
    world.projects[0...0].flatMap { world.view(of: $0).state.playlists }
      .filter { $0.name == name && !$0.deleted }.map(\.items)
  }

  /// The ids of the recordings that the first project lists, newest first.
  package var recordings: [String] {
    world.projects[0...0].flatMap { project in
      let view = world.view(of: project)
      return view.rows.indices.filter(view.isListed).map { view.rows[$0].id }
    }
  }

  /// Closes all connections and returns once the port is free.
  package func stop() async { await listener.stop() }

  /// Listens on the same port again, after a stop, with everything that was changed in it.
  package func restarted() async throws(DemoFailure) -> RunningDemo {
    try await DemoPostHog.serve(world, port: port)
  }
}
