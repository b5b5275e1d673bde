/// Which part of a text that is too long stays on the screen.
package enum KeptPart: Sendable {
  case head, tail
  /// Both ends: for URLs, whose host and last path part tell most.
  case ends
}
