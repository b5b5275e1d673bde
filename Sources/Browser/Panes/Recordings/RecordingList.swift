package import Foundation
package import Recordings

/// The rows of one view, with where it stands: kept when another view is opened, so that coming back is instant.
package struct RecordingList: Hashable, Sendable {
  package private(set) var rows: [RecordingRow] = []
  package private(set) var marks: Set<RecordingID> = []
  package var cursor = ListCursor()
  /// The first page, or all of it again.
  package var load: LoadState = .idle
  /// When the rows on the screen were asked for last with success: failures and refreshes do not make them younger.
  package private(set) var loadedAt: Date?
  /// The pages after it.
  package var pageLoad: LoadState = .idle
  package private(set) var next: PageMark?
  package var search: ListSearch?
  /// Whether the rows come by their start. A collection comes in the order in which it was filled, the server's own lists
  /// in theirs.
  package var isNewestFirst = true
  /// Rows left out here because the server cannot leave them out.
  package private(set) var hidden = 0

  private var known: Set<RecordingID> = []

  package init() {}

  package var current: Recording? { rows.indices.contains(cursor.index) ? rows[cursor.index].recording : nil }

  package func recording(_ id: RecordingID) -> Recording? {
    known.contains(id) ? rows.lazy.compactMap(\.recording).first { $0.id == id } : nil
  }

  package func index(of id: RecordingID) -> Int? { rows.firstIndex { $0.recording?.id == id } }

  /// A first page arrived: it replaces the rows; cursor and marks follow their ids.
  package mutating func replace(with page: RecordingPage, at now: Date, hidingViewed: Bool, height: Int) {
    load = .loaded(at: now)
    loadedAt = now
    let held = current?.id
    let wasAtTop = cursor.index == 0
    let offset = cursor.index - cursor.top
    rows = []
    known = []
    hidden = 0
    append(page, hidingViewed: hidingViewed)
    marks.formIntersection(known)
    if let held, !wasAtTop, let index = index(of: held) {
      cursor = ListCursor(index: index, top: index - offset)
    }
    cursor.settle(count: rows.count, height: height)
  }

  /// A further page arrived; rows that are known already are left out (forced rows and cursors repeat some).
  package mutating func append(_ page: RecordingPage, hidingViewed: Bool) {
    next = page.next
    rows.reserveCapacity(rows.count + page.rows.count)
    for row in page.rows {
      guard let recording = row.recording else {
        rows.append(row)
        continue
      }
      if hidingViewed, recording.viewed == true {
        hidden += 1
      } else if known.insert(recording.id).inserted {
        rows.append(row)
      }
    }
  }

  package mutating func update(_ id: RecordingID, _ change: (inout Recording) -> Void) {
    guard known.contains(id), let index = index(of: id), var recording = rows[index].recording else { return }
    change(&recording)
    rows[index] = .recording(recording)
  }

  /// Takes a row out and answers it, so that it can be put back.
  package mutating func remove(_ id: RecordingID, height: Int) -> Recording? {
    guard let index = index(of: id), let recording = rows[index].recording else { return nil }
    rows.remove(at: index)
    known.remove(id)
    marks.remove(id)
    if index < cursor.index { cursor.move(.by(-1), count: rows.count, height: height) }
    cursor.settle(count: rows.count, height: height)
    return recording
  }

  /// Puts a row before the first of `followers` that is still there; rows of a batch find their old order again,
  /// in whatever order they come back.
  package mutating func putBack(_ recording: Recording, before followers: [RecordingID], height: Int) {
    guard known.insert(recording.id).inserted else { return }
    let index = followers.first(where: known.contains).flatMap(index(of:)) ?? rows.count
    rows.insert(.recording(recording), at: index)
    if index <= cursor.index, rows.count > 1 { cursor.move(.by(1), count: rows.count, height: height) }
  }

  package mutating func toggleMark(_ id: RecordingID) {
    if marks.remove(id) == nil { marks.insert(id) }
  }

  /// Marks a row if it is there.
  package mutating func mark(_ id: RecordingID) {
    if known.contains(id) { marks.insert(id) }
  }

  package mutating func markAll() { marks = known }

  package mutating func invertMarks() { marks = known.subtracting(marks) }

  package mutating func clearMarks() { marks = [] }

  /// What an action works on: the marked rows in list order, or the row under the cursor.
  package var targets: [Recording] {
    if marks.isEmpty { return current.map { [$0] } ?? [] }
    return rows.compactMap(\.recording).filter { marks.contains($0.id) }
  }

  /// Whether there is any, without gathering them: asked for every hint of every frame.
  package var hasTargets: Bool { !marks.isEmpty || current != nil }

  /// Nothing more will come from the server.
  package mutating func endPaging() { next = nil }
}
