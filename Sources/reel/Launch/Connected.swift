import Fetching
import RecordingLibrary
import Recordings

/// The library over a connection, for one project.
struct Connected {
  let library: RecordingLibrary
  private let connection: ServerConnection

  init(
    _ server: Server, over connection: ServerConnection, journal: JournalPlace, quotaPath: String?,
    cache: CachePlace
  ) {
    self.connection = connection
    let calls = FetchCalls(project: server.project, client: connection.open)
    let source = FetchActor(calls: calls, quotaPath: quotaPath, assuming: server.limits, cache: cache).source(
      journal: journal)
    library = RecordingLibrary(source: source)
  }

  func close() async { await connection.close() }
}
