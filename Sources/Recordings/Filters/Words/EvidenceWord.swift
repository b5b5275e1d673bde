/// Words about what happened in a recording, which only its evidence tells.
package enum EvidenceWord: String, Hashable, Sendable, CaseIterable {
  /// What went wrong, in its own words.
  case trouble
  case pages, rage

  /// A word of a number compares; the other takes texts.
  package var isNumber: Bool { self != .trouble }
}
