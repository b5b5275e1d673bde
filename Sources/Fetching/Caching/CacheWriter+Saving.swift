import RecordingCache
import Recordings
import Synchronization

/// What is kept of answers and decisions.
extension CacheWriter {
  func save(_ project: Project) {
    let (scope, at, wasAskedFor) = (scope(project.id), now(), place.asked != nil)
    enqueue { (cache) throws(CacheFailure) in
      try await cache.save(project, wasAskedFor: wasAskedFor, in: scope, at: at)
    }
  }

  func save(_ page: RecordingPage, of question: PageQuestion) {
    let (scope, at) = (scope(question.project), now())
    enqueue { (cache) throws(CacheFailure) in
      try await cache.save(page, of: question.listing, from: question.mark, in: scope, at: at)
    }
  }

  /// A page of many: it waits on the disk until they are there, because keeping takes longer than loading.
  /// What still waits half a second after the program was to end is not kept.
  func saveLater(_ page: RecordingPage, of question: PageQuestion) {
    let (scope, at) = (scope(question.project), now())
    guard let waiting = spool.write(page) else { return }
    enqueue { [spool] (cache) throws(CacheFailure) in
      guard let page = await spool.read(waiting) else { return }
      try await cache.save(page, of: question.listing, from: question.mark, in: scope, at: at)
    }
  }

  func save(_ retrieved: Recording, in project: ProjectID) {
    let (scope, at) = (scope(project), now())
    enqueue { (cache) throws(CacheFailure) in try await cache.save(retrieved: retrieved, in: scope, at: at) }
  }

  /// All playlists, when the last page of them has come; not those of a narrower question.
  func save(_ page: PlaylistPage, _ query: PlaylistsQuery, in project: ProjectID) {
    guard query == PlaylistsQuery(limit: query.limit, offset: query.offset) else { return }
    let rows = page.playlists.filter { !$0.deleted }.map(\.raw)
    let isLast = page.nextOffset == nil || rows.isEmpty
    let all = rounds.withLock { rounds in
      rounds[project] = (query.offset == 0 ? [] : rounds[project] ?? []) + rows
      return isLast ? rounds.removeValue(forKey: project) : nil
    }
    guard let all else { return }
    let scope = scope(project)
    let now = now()
    enqueue { (cache) throws(CacheFailure) in try await cache.save(playlists: all, in: scope, at: now) }
  }

  /// The server does not know them any more.
  func delete(_ ids: [RecordingID], in project: ProjectID) {
    let scope = scope(project)
    enqueue { (cache) throws(CacheFailure) in try await cache.forget(ids, in: scope) }
    snapshots.forget(ids, in: scope)
  }

  /// Writes that the server carried out. What was added to a collection comes with the next answer about it:
  /// only the server knows its place.
  func carriedOut(_ writes: [Write], in project: ProjectID) {
    let scope = scope(project)
    for write in writes {
      switch write {
      case .markViewed(let id):
        enqueue { (cache) throws(CacheFailure) in try await cache.update([id], in: scope) { $0.viewed = true }
        }
      case .remove(let id, let playlist):
        enqueue { (cache) throws(CacheFailure) in
          try await cache.takeOut([id], of: .collection(playlist), in: scope)
        }
      case .delete(let id): delete([id], in: project)
      case .add, .create, .change: break
      }
    }
  }
}
