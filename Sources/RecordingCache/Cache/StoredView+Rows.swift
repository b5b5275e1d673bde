import Foundation
import GRDB
import Recordings

/// Where the pages of a view go; rows are named by their numbers.
extension StoredView {
  /// Room before a view's rows for as many as fill a stretch that was not read.
  private static let room: Int64 = 1_000_000_000

  /// A first page over the rows that are known, which are as old as they were.
  mutating func lay(
    _ page: [Int64], at now: Date, endingAt end: PageToken?, inFixedOrder: Bool, _ database: Database
  ) throws {
    restLoadedAt = min(restLoadedAt ?? loadedAt, loadedAt)
    try lay(page, endingAt: end, inFixedOrder: inFixedOrder, database)
    if try count(below: gap ?? .max, database) <= page.count { restLoadedAt = nil }
    loadedAt = now
  }

  private mutating func lay(
    _ page: [Int64], endingAt end: PageToken?, inFixedOrder: Bool, _ database: Database
  ) throws {
    let positions = try positions(of: page, database)
    if inFixedOrder, end != nil, positions.isEmpty, try count(below: .max, database) > 0 {
      return try insertBeforeGap(page, endingAt: end, database)
    }
    let closesGap = end == nil || positions.values.contains { $0 >= gap ?? .max }
    let known = try count(below: closesGap ? .max : gap ?? .max, database)
    let places = try positions.mapValues { try count(below: $0, database) }
    let merge = FirstPageMerge(
      of: page, endingAt: end, over: known, endingAt: closesGap && gap != nil ? nextBehind : next,
      inFixedOrder: inFixedOrder, place: { places[$0] })
    try removeFirst(merge.replaced, database)
    // What stays behind although the page has it, too, has risen.
    try remove(page, database)
    try insert(page, from: (firstPosition(database) ?? 0).addingSaturating(-Int64(page.count)), database)
    if closesGap { endGap(leavesRows: true) }
    next = merge.next
  }

  /// Nothing of the page is known: what is, lies behind a stretch that was not read. Where there was such a
  /// stretch before, the rows up to it go, which are few.
  private mutating func insertBeforeGap(_ page: [Int64], endingAt end: PageToken?, _ database: Database)
    throws
  {
    if let gap {
      try removeFirst(count(below: gap, database), database)
    } else {
      (nextBehind, behindLoadedAt) = (next, restLoadedAt)
    }
    let first = try firstPosition(database) ?? 0
    try insert(page, from: first - Self.room, database)
    gap = first
    next = end
  }

  /// What lay behind it is the rest of what is read, and makes that as old as it is.
  private mutating func endGap(leavesRows: Bool) {
    if leavesRows { restLoadedAt = [restLoadedAt, behindLoadedAt].compactMap { $0 }.min() }
    (gap, nextBehind, behindLoadedAt) = (nil, nil, nil)
  }

  /// A page behind the last row that is read without a stretch between.
  mutating func append(_ page: [Int64], endingAt end: PageToken?, _ database: Database) throws {
    let start = try (lastPosition(before: gap ?? .max, database) ?? -1) + 1
    next = end
    if let gap {
      let reached = try positions(of: page, database).values.filter { $0 >= gap }.max()
      if let reached = end == nil ? Int64.max : reached {
        try close(gap, upTo: reached, database)
        let leavesRows = try lastPosition(before: .max, database).map { $0 > reached } == true
        if leavesRows, let nextBehind { next = nextBehind }
        endGap(leavesRows: leavesRows)
      }
    }
    try insert(page, from: start, database)
    if let mark = next, mark != end { next = try mark.behind(rows: count(below: .max, database)) }
  }

  /// Where a page ends that others may follow, over the rows that stand behind it. None where it stands
  /// before a stretch that was not read: its followers fill that.
  func end(
    of page: [Int64], goingOnAt next: PageToken, _ database: Database
  ) throws -> ReloadedViews.End? {
    guard gap == nil, let last = page.last, let position = try positions(of: [last], database)[last]
    else { return nil }
    return ReloadedViews.End(next: next, position: position)
  }

  /// Replaces the rows behind a position, up to the last one that the page has. Known rows that the page does
  /// not have are removed, as far as `FirstPageMerge` says so of a first page. The last page proves gone
  /// whatever is behind it.
  mutating func renew(
    _ page: [Int64], behind position: Int64, endingAt end: PageToken?, inFixedOrder: Bool,
    _ database: Database
  ) throws -> ReloadedViews.End? {
    let positions = try positions(of: page, database)
    // What came with a page before has its place.
    let page = page.filter { positions[$0] ?? .max > position }
    let limit =
      inFixedOrder ? .max : try self.position(FirstPageMerge.reach(page.count), behind: position, database)
    let reached = positions.values.filter { $0 > position && $0 < limit ?? .max }.max() ?? position
    try database.execute(
      literal: """
        DELETE FROM view_row WHERE view = \(number) AND position > \(position)
          AND position <= \(end == nil ? Int64.max : reached)
        """)
    try remove(page, database)
    let start = try makeRoom(for: page.count, behind: position, database)
    try insert(page, from: start, database)
    if end == nil { (next, restLoadedAt) = (nil, nil) }
    return end.map { ReloadedViews.End(next: $0, position: start.addingSaturating(Int64(page.count) - 1)) }
  }

  /// Of the row that stands so many rows behind a position.
  private func position(_ count: Int, behind position: Int64, _ database: Database) throws -> Int64? {
    try Self.position(
      Int64.fetchOne(
        database,
        SQLRequest(
          literal: """
            SELECT position FROM view_row WHERE view = \(number) AND position > \(position)
            ORDER BY position LIMIT 1 OFFSET \(count)
            """)))
  }

  /// The first of so many free positions behind one: the rows up to there move away where those behind it
  /// stand too near.
  private func makeRoom(for count: Int, behind position: Int64, _ database: Database) throws -> Int64 {
    let following = try Self.position(
      Int64.fetchOne(
        database,
        SQLRequest(
          literal: "SELECT min(position) FROM view_row WHERE view = \(number) AND position > \(position)")))
    guard let following, following - position <= count else { return position + 1 }
    let way = position - (try firstPosition(database) ?? position) + 1 + Self.room
    try database.execute(
      literal: """
        UPDATE view_row SET position = position - \(way) WHERE view = \(number) AND position <= \(position)
        """)
    return position - way + 1
  }

  /// The rows that the page has, and those before them that it proves gone.
  private func close(_ gap: Int64, upTo reached: Int64, _ database: Database) throws {
    try database.execute(
      literal: "DELETE FROM view_row WHERE view = \(number) AND position BETWEEN \(gap) AND \(reached)")
  }
}

extension StoredView {
  private func positions(of page: [Int64], _ database: Database) throws -> [Int64: Int64] {
    let find = try database.cachedStatement(
      sql: "SELECT position FROM view_row WHERE recording = ? AND view = ?")
    var positions: [Int64: Int64] = [:]
    for row in page {
      positions[row] = try Self.position(Int64.fetchOne(find, arguments: [row, number]))
    }
    return positions
  }

  private func count(below position: Int64, _ database: Database) throws -> Int {
    let count: SQLRequest<Int> = """
      SELECT count(*) FROM view_row WHERE view = \(number) AND position < \(position)
      """
    return try count.fetchOne(database) ?? 0
  }

  private func firstPosition(_ database: Database) throws -> Int64? {
    try Self.position(
      Int64.fetchOne(
        database, SQLRequest(literal: "SELECT min(position) FROM view_row WHERE view = \(number)")))
  }

  private func lastPosition(before limit: Int64, _ database: Database) throws -> Int64? {
    try Self.position(
      Int64.fetchOne(
        database,
        SQLRequest(
          literal: "SELECT max(position) FROM view_row WHERE view = \(number) AND position < \(limit)")))
  }

  private func removeFirst(_ count: Int, _ database: Database) throws {
    try database.execute(
      literal: """
        DELETE FROM view_row WHERE view = \(number) AND position IN (
          SELECT position FROM view_row WHERE view = \(number) ORDER BY position LIMIT \(count))
        """)
  }

  private func remove(_ page: [Int64], _ database: Database) throws {
    let remove = try database.cachedStatement(
      sql: "DELETE FROM view_row WHERE recording = ? AND view = ?")
    for row in page { try remove.execute(arguments: [row, number]) }
  }

  /// Rows that are there already stay where they are.
  private func insert(_ page: [Int64], from start: Int64, _ database: Database) throws {
    let insert = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO view_row (view, position, recording) VALUES (?, ?, ?)")
    for (index, row) in page.enumerated() {
      try insert.execute(arguments: [number, start.addingSaturating(Int64(index)), row])
    }
  }
}
