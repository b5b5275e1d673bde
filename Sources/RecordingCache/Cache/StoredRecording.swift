import Foundation
import GRDB
import Recordings

/// A recording's rows in `recording` and `raw`.
enum StoredRecording {
  static func number(of id: RecordingID, scope: Int64, _ database: Database) throws -> Int64? {
    let find = try database.cachedStatement(sql: "SELECT number FROM recording WHERE scope = ? AND id = ?")
    return try Int64.fetchOne(find, arguments: [scope, StoredText(id.text)])
  }

  /// Their numbers, in order, each once.
  static func save(
    _ recordings: [PageRecording], scope: Int64, at now: Date, _ database: Database
  ) throws -> [Int64] {
    let save = try database.cachedStatement(
      sql: """
        INSERT INTO recording (scope, id, packed, expires_at, touched) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (scope, id) DO UPDATE SET
          packed = excluded.packed, expires_at = excluded.expires_at, touched = excluded.touched
        RETURNING number
        """)
    var known: Set<Int64> = []
    var numbers: [Int64] = []
    for recording in recordings {
      let number = try Int64.fetchOne(
        save,
        arguments: [
          scope, StoredText(recording.id.text), recording.packed.data,
          recording.packed.read { $0[.expiryTime] }, now.timeIntervalSinceReferenceDate,
        ])
      guard let number, known.insert(number).inserted else { continue }
      try saveRaw(listed: recording.raw, of: number, at: now, database)
      numbers.append(number)
    }
    return numbers
  }

  private static func saveRaw(listed raw: JSONText, of number: Int64, at now: Date, _ database: Database)
    throws
  {
    guard raw.bytes.count > 2 else { return }
    try database.cachedStatement(
      sql: """
        INSERT INTO raw (recording, touched, listed) VALUES (?, ?, ?)
        ON CONFLICT (recording) DO UPDATE SET touched = excluded.touched, listed = excluded.listed
        """
    ).execute(arguments: [number, now.timeIntervalSinceReferenceDate, Data(raw.bytes)])
  }

  static func saveRaw(retrieved raw: JSONText, of number: Int64, at now: Date, _ database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO raw (recording, touched, retrieved) VALUES (?, ?, ?)
        ON CONFLICT (recording) DO UPDATE SET touched = excluded.touched, retrieved = excluded.retrieved
        """
    ).execute(arguments: [number, now.timeIntervalSinceReferenceDate, Data(raw.bytes)])
  }
}
