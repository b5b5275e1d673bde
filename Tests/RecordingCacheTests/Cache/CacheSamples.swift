import DatabaseTestSupport
import Foundation
import RecordingCache
import Recordings
import Testing

let mine = CacheScope(server: "https://eu.posthog.com", key: "digest", project: ProjectID(1))

extension RecordingListing {
  static let newest = RecordingListing.matching(RecordingsQuery(dateFrom: "-30d"))
  static let busiest = RecordingListing.matching(RecordingsQuery(dateFrom: "-30d", order: .clickCount))
  static let bugs = RecordingListing.collection(PlaylistID("bugs"))
}

/// At the moment when most is saved; expiry is counted from here.
let noon = Date(timeIntervalSinceReferenceDate: 800_000_000)

func recording(_ id: String, _ change: (inout Recording) -> Void = { _ in }) -> Recording {
  var recording = Recording(
    id: RecordingID(id),
    person: RecordingPerson(id: 7, name: "Ada", distinctIDs: ["d"]),
    raw: JSONText(#"{"id":"\#(id)","person":{"properties":{"plan":"pro"}}}"#))
  recording.clickCount = 3
  change(&recording)
  return recording
}

/// A page of recordings by their ids, separated by spaces.
func page(_ ids: String, next: PageToken? = nil) -> RecordingPage {
  RecordingPage(rows: ids.split(separator: " ").map { .recording(recording(String($0))) }, next: next)
}

func mark(_ cursor: String) -> PageToken { .cursor(cursor) }

func temporaryCache() throws -> LocalCache { try LocalCache.open(at: nil).cache }

extension TemporaryFolder {
  var cacheFile: TestDatabase { database("cache/cache.sqlite") }

  func cache() throws -> LocalCache {
    let opened = try LocalCache.open(at: cacheFile.path)
    #expect(opened.quarantined == nil)
    return opened.cache
  }
}

extension LocalCache {
  func save(
    _ page: RecordingPage, of listing: RecordingListing = .newest, from mark: PageToken? = nil,
    in scope: CacheScope = mine
  ) async throws {
    try await save(page, of: listing, from: mark, in: scope, at: noon)
  }

  /// The ids of a view's rows and where it goes on: `a b c > next`.
  func view(_ listing: RecordingListing = .newest, in scope: CacheScope = mine) async throws -> String? {
    guard let cached = try await rows(listing, in: scope, limit: 1000, at: noon) else { return nil }
    return cached.ids + (cached.next.map { " > \($0.words)" } ?? "")
  }
}

extension CachedRows {
  var ids: String { rows.map { $0.recording()?.id.text ?? "?" }.joined(separator: " ") }
}

extension PageToken {
  fileprivate var words: String {
    switch self {
    case .cursor(let cursor): cursor
    case .offset(let offset): "\(offset)"
    }
  }
}
