/// A key press as the terminal reported it.
package enum Key: Hashable, Sendable {
  /// A character as typed, upper case and symbols included.
  case character(Character)
  /// Ctrl with a lower-case letter or one of `space [ \ ] ^ _`.
  case control(Character)
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 is 1.
  case function(Int)
}
