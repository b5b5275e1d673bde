package import Replay

/// A timeline as the screen needs it, made off the loop: what every frame and every search asks is found once.
/// A class, because the state is copied with every frame; two are equal if they are the same one.
package final class TimelineDocument: Hashable, Sendable {
  package let timeline: Timeline
  package let story: TimelineStory
  package let troubles: [TroubleGroup]
  /// Places of all troubles in the timeline's entries.
  package let troublePlaces: [Int]
  /// What each entry says, in the order of the entries.
  let sentences: [String]

  /// Takes some microseconds an entry.
  package init(_ timeline: Timeline, isOngoing: Bool = false) {
    self.timeline = timeline
    story = timeline.story(isOngoing: isOngoing)
    troubles = timeline.troubles
    troublePlaces = timeline.entries.indices.filter { timeline.entries[$0].isTrouble }
    sentences = timeline.entries.map(\.sentence)
  }

  var entries: [TimelineEntry] { timeline.entries }

  /// What tells an entry from all others, also in a later document that holds more of the same recording.
  func id(of place: Int) -> TimelineEntryID {
    let entry = entries[place]
    var (before, number) = (place - 1, 0)
    while before >= 0, entries[before].time == entry.time {
      if entries[before].kind == entry.kind, entries[before].window == entry.window { number += 1 }
      before -= 1
    }
    return TimelineEntryID(time: entry.time, window: entry.window, kind: entry.kind, number: number)
  }

  /// Nil where it is gone.
  package func entry(_ id: TimelineEntryID) -> TimelineEntry? { place(of: id).map { entries[$0] } }

  /// Nil where the entry is gone: what was read later explained it otherwise.
  func place(of id: TimelineEntryID) -> Int? {
    var place = firstPlace(from: id.time)
    while place < entries.count, entries[place].time == id.time {
      if self.id(of: place) == id { return place }
      place += 1
    }
    return nil
  }

  /// Of the first entry at or after a moment, in milliseconds since 1970; the count where there is none.
  func firstPlace(from time: Int64) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].time < time { low = middle + 1 } else { high = middle }
    }
    return low
  }

  package static func == (left: TimelineDocument, right: TimelineDocument) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
