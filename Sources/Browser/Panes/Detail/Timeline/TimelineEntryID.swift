package import Replay

/// Tells an entry of a recording from the others, whatever else is read of it.
package struct TimelineEntryID: Hashable, Sendable {
  /// Milliseconds since 1970.
  package var time: Int64
  package var window: Int
  package var kind: TimelineKind
  /// Among those of one moment, window and kind, from 0.
  package var number: Int
}
