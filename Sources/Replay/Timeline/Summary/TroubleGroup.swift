/// Troubles of one text, with their times.
package struct TroubleGroup: Equatable, Sendable {
  package var kind: TimelineKind
  package var text: String
  /// How often; folded lines count as often as they say.
  package var count: Int
  /// Of the first ones, in milliseconds from the first event.
  package var offsets: [Int]
  /// Where it is first in the timeline's entries.
  package var first: Int
}
