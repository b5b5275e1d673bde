/// The last action before a trouble.
package struct TimelineCause: Equatable, Sendable {
  /// `clicked button “Pay now”`
  package var text: String
  /// How long before, in milliseconds.
  package var before: Int

  package var sentence: String { "\(before) ms after the user \(text)" }
}
