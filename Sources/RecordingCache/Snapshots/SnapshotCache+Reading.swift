package import Foundation
import GRDB
package import Recordings

extension SnapshotCache {
  /// What is kept of a recording, without its bytes.
  package func snapshots(
    of id: RecordingID, in scope: CacheScope, at now: Date
  ) async throws(CacheFailure) -> CachedSnapshots {
    try await read { [run] database in
      guard let recording = try KeptRecording.number(of: id, scope, run: run, at: now, database) else {
        return CachedSnapshots()
      }
      let listing = try Self.sources(
        SQLRequest(
          literal: "\(Self.columns) FROM source WHERE recording = \(recording) ORDER BY position"),
        database)
      let rows: SQLRequest<Row> = "SELECT number, are_final FROM answer WHERE recording = \(recording)"
      let answers = try rows.fetchAll(database).map { row in
        var columns = ColumnReader(row)
        let number = try columns.integer()
        let areFinal = try columns.integer() != 0
        let blocks = try Self.sources(
          SQLRequest(
            literal: "\(Self.columns) FROM block WHERE answer = \(number) ORDER BY position"),
          database)
        return CachedSnapshots.Answer(number: number, blocks: SnapshotBlocks(blocks, areFinal: areFinal))
      }
      return CachedSnapshots(listing: listing.isEmpty ? nil : listing, answers: answers)
    }
  }

  /// The bytes of an answer. Nil where it is gone; where it is damaged it is removed.
  package func body(
    _ number: Int64, of id: RecordingID, in scope: CacheScope, at now: Date
  ) async throws(CacheFailure) -> [UInt8]? {
    let packed = try await read { [run] database -> PackedBody? in
      guard let recording = try KeptRecording.number(of: id, scope, run: run, at: now, database) else {
        return nil
      }
      let request: SQLRequest<Row> = """
        SELECT length, packed FROM answer WHERE number = \(number) AND recording = \(recording)
        """
      guard let row = try request.fetchOne(database) else { return nil }
      let packed: DatabaseValue = row[1]
      guard let length = Int.fromDatabaseValue(row[0]), case .blob(let data) = packed.storage else {
        return PackedBody(length: -1, data: Data())
      }
      return PackedBody(length: length, data: data)
    }
    guard let packed else { return nil }
    if let body = await Self.unpacked(packed) { return body }
    try await drop([number], of: id, in: scope)
    return nil
  }

  /// Away from the thread that reads the file.
  @concurrent private static func unpacked(_ packed: PackedBody) async -> [UInt8]? { packed.body }

  private static let columns: SQL = "SELECT kind, key, begins_at, ends_at"

  private static func sources(
    _ request: SQLRequest<Row>, _ database: Database
  ) throws -> [SnapshotSource] {
    try request.fetchAll(database).map { row in
      var columns = ColumnReader(row)
      return SnapshotSource(
        kind: try SnapshotSource.Kind(cacheText: try columns.text()), key: try columns.optionalText(),
        start: try columns.optionalReal().map(Date.init(clampingReference:)),
        end: try columns.optionalReal().map(Date.init(clampingReference:)))
    }
  }
}
