import Foundation
import Recordings

/// Reads a loaded list again, from the first page on. Arriving rows replace known ones at once. Their order,
/// and which rows are gone, is known at the end.
struct FullReload: Hashable {
  let began: Date
  private(set) var pages = PageWalk()
  /// The slots of the rows that arrived, in the server's order.
  private(set) var slots: [Int32] = []
  private var taken: Set<Int32> = []
  /// Rows that arrived and are left out, because they are viewed.
  private var hidden: Set<RecordingID> = []

  init(began: Date) { self.began = began }

  func holds(_ slot: Int32) -> Bool { taken.contains(slot) }

  mutating func rowCame(_ slot: Int32) {
    if taken.insert(slot).inserted { slots.append(slot) }
  }

  /// False where it had come already.
  mutating func hiddenRowCame(_ id: RecordingID) -> Bool { hidden.insert(id).inserted }

  mutating func drop(_ slot: Int32) {
    if taken.remove(slot) != nil { slots.removeAll { $0 == slot } }
  }

  mutating func pageArrived(next: PageToken?, bringsNew: Bool) {
    pages.pageArrived(next: next, bringsNew: bringsNew)
  }

  /// Whether the pages are asked for from the first one again. Their order is that of the last attempt.
  mutating func restarts(after failure: FetchFailure) -> Bool {
    guard pages.restarts(after: failure) else { return false }
    (slots, taken, hidden) = ([], [], [])
    return true
  }
}
