import Foundation
import GRDB
import Recordings

/// A view as it stands in its table.
struct StoredView {
  let number: Int64
  var loadedAt: Date
  /// Of the oldest rows behind the first page; nil where they came after it.
  var restLoadedAt: Date?
  var total: Int
  var next: PageToken?
  /// Rows from this position on lie behind a stretch that was not read yet.
  var gap: Int64?
  /// Where the server goes on behind those.
  var nextBehind: PageToken?
  /// Of the oldest of those.
  var behindLoadedAt: Date?

  static func find(_ listing: RecordingListing, scope: Int64, _ database: Database) throws -> StoredView? {
    let request: SQLRequest<Row> = """
      SELECT number, loaded_at, rest_loaded_at, total, next, gap, next_behind, behind_loaded_at
      FROM view
      WHERE scope = \(scope) AND key = \(StoredText(listing.copyKey))
      """
    return try request.fetchOne(database).map(StoredView.init)
  }

  static func findOrMake(
    _ listing: RecordingListing, scope: Int64, at now: Date, _ database: Database
  ) throws -> StoredView {
    if let view = try find(listing, scope: scope, database) { return view }
    try database.execute(
      literal: """
        INSERT INTO view (scope, key, loaded_at, total)
        VALUES (\(scope), \(StoredText(listing.copyKey)), \(now.timeIntervalSinceReferenceDate), 0)
        """)
    return StoredView(number: database.lastInsertedRowID, loadedAt: now, total: 0)
  }

  private init(number: Int64, loadedAt: Date, total: Int) {
    self.number = number
    self.loadedAt = loadedAt
    self.total = total
  }

  private init(_ row: Row) throws {
    var columns = ColumnReader(row)
    number = try columns.integer()
    loadedAt = Date(clampingReference: try columns.real())
    restLoadedAt = try columns.optionalReal().map(Date.init(clampingReference:))
    total = try columns.count()
    next = try columns.optionalText().map(PageToken.init(cacheText:))
    gap = try Self.position(columns.optionalInteger())
    nextBehind = try columns.optionalText().map(PageToken.init(cacheText:))
    behindLoadedAt = try columns.optionalReal().map(Date.init(clampingReference:))
  }

  /// Of a row. Throws where it lies so far out that reckoning with it would trap: no view reaches there.
  static func position(_ number: Int64?) throws -> Int64? {
    guard let number else { return nil }
    guard (-(1 << 60)...(1 << 60)).contains(number) else { throw UnreadableColumns() }
    return number
  }

  /// With its rows counted.
  func save(_ database: Database) throws {
    try database.execute(
      literal: """
        UPDATE view SET loaded_at = \(loadedAt.timeIntervalSinceReferenceDate),
          rest_loaded_at = \(restLoadedAt?.timeIntervalSinceReferenceDate), next = \(StoredText(next?.cacheText)),
          gap = \(gap), next_behind = \(StoredText(nextBehind?.cacheText)),
          behind_loaded_at = \(behindLoadedAt?.timeIntervalSinceReferenceDate), total = (
            SELECT count(*) FROM view_row WHERE view = \(number) AND position < \(gap ?? .max))
        WHERE number = \(number)
        """)
  }
}
