import Files
package import Foundation
import RecordingCache
import Recordings
import Synchronization

/// Keeps what the server answers in the local cache, and answers from it. The file is opened at once, on
/// another thread.
///
/// Keeping never delays anybody: it is done later, in the order of the answers. What goes wrong with the
/// cache harms nothing; it is told once.
package final class CacheWriter: Sendable {
  typealias Job = @Sendable (LocalCache) async throws(CacheFailure) -> Void

  let place: CachePlace
  let now: @Sendable () -> Date
  private let opening: Task<LocalCache?, Never>
  private let jobs: AsyncStream<Job>.Continuation
  private let working: Task<Void, Never>
  private let news: NoticeBuffer
  private let end = WriterEnd()
  /// The playlists of rounds whose last page has not come yet.
  let rounds = Mutex<[ProjectID: [JSONText]]>([:])

  let spool: PageSpool
  /// In a file of their own.
  let snapshots: SnapshotWriter

  /// So many jobs later the file is looked at, whether it has grown too large.
  private static let sweepEvery = 64

  package init(
    _ place: CachePlace, now: @escaping @Sendable () -> Date, uptime: @escaping @Sendable () -> Duration
  ) {
    self.place = place
    self.now = now
    let news = NoticeBuffer()
    let opening = Task.detached { Self.open(place.path, news) }
    let (stream, continuation) = AsyncStream.makeStream(of: Job.self)
    self.news = news
    self.opening = opening
    jobs = continuation
    let folder = place.path.map { FilePath($0).folder.text }
    spool = PageSpool(folder: folder ?? NSTemporaryDirectory(), limit: place.limit, uptime: uptime)
    let snapshots = SnapshotWriter(
      path: place.path.map(SnapshotCache.path(beside:)), now: now, uptime: uptime,
      .beside(opening, limit: place.limit, now: now) { news.post(.failed($0)) })
    self.snapshots = snapshots
    working = Task.detached { [end] in
      guard let cache = await opening.value else { return }
      var (done, isFailing) = (0, false)
      for await job in stream {
        // Nobody waits for a file that takes nothing.
        if isFailing, end.isNear.withLock({ $0 }) { continue }
        let written: Void? = await Self.attempt(news) { () throws(CacheFailure) in
          try await job(cache)
          if done % Self.sweepEvery == 0 {
            try await cache.sweep(limit: place.limit, at: now())
            snapshots.sweep()
          }
        }
        isFailing = written == nil
        done += 1
      }
    }
  }

  private static func open(_ path: String?, _ news: NoticeBuffer) -> LocalCache? {
    do throws(CacheFailure) {
      let opened = try LocalCache.open(at: path)
      if let aside = opened.quarantined { news.post(.quarantined(aside)) }
      return opened.cache
    } catch {
      news.post(.failed(error))
      return nil
    }
  }

  private static func attempt<Value>(
    _ news: NoticeBuffer, _ ask: () async throws(CacheFailure) -> Value
  ) async -> Value? {
    do throws(CacheFailure) {
      return try await ask()
    } catch {
      news.post(.failed(error))
      return nil
    }
  }

  func scope(_ project: ProjectID) -> CacheScope {
    CacheScope(server: place.server, key: place.key, project: project)
  }

  /// The job is done after those that came before.
  func enqueue(_ job: @escaping Job) { jobs.yield(job) }

  /// Nil where there is no cache, or it failed.
  func read<Value: Sendable>(
    _ look: @Sendable (LocalCache) async throws(CacheFailure) -> Value
  ) async -> Value? {
    guard let cache = await opening.value else { return nil }
    return await Self.attempt(news) { () throws(CacheFailure) in try await look(cache) }
  }

  func listen(_ listener: @escaping @Sendable (CacheNotice) -> Void) { news.listen(listener) }

  /// After what came before: nothing of it is kept afterwards.
  func clear() async -> Result<Int, CacheFailure> {
    guard await opening.value != nil else { return .success(await snapshots.clear()) }
    let (results, answer) = AsyncStream.makeStream(of: Result<Int, CacheFailure>.self)
    let job: Job = { [path = place.path] cache in
      let aside = path.map(LocalCache.removeQuarantined) ?? 0
      answer.yield(await Self.cleared(cache).map { $0 + aside })
    }
    if case .terminated = jobs.yield(job) { return .success(0) }
    let blocks = await snapshots.clear()
    for await result in results { return result.map { $0 + blocks } }
    return .success(blocks)
  }

  private static func cleared(_ cache: LocalCache) async -> Result<Int, CacheFailure> {
    do throws(CacheFailure) {
      return .success(try await cache.clear())
    } catch {
      return .failure(error)
    }
  }

  /// Writes what waits, then closes the file. Of the pages of a long list it writes what half a second
  /// allows.
  func close() async {
    end.isNear.withLock { $0 = true }
    spool.closeSoon()
    jobs.finish()
    await working.value
    await snapshots.close()
    await opening.value?.close()
  }
}

/// Whether the writer is being closed.
private final class WriterEnd: Sendable {
  let isNear = Mutex(false)
}

/// Holds notices back until somebody listens, and passes only the first failure on.
private final class NoticeBuffer: Sendable {
  private struct Contents {
    var listener: (@Sendable (CacheNotice) -> Void)?
    var waiting: [CacheNotice] = []
    var hasFailed = false
  }

  private let contents = Mutex(Contents())

  func post(_ news: CacheNotice) {
    let listener = contents.withLock { contents -> (@Sendable (CacheNotice) -> Void)? in
      if case .failed = news {
        if contents.hasFailed { return nil }
        contents.hasFailed = true
      }
      if contents.listener == nil { contents.waiting.append(news) }
      return contents.listener
    }
    listener?(news)
  }

  func listen(_ listener: @escaping @Sendable (CacheNotice) -> Void) {
    let waiting = contents.withLock { contents in
      defer { contents.waiting = [] }
      contents.listener = listener
      return contents.waiting
    }
    waiting.forEach(listener)
  }
}
