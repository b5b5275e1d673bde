/// A link or text given to another program.
package enum HandOver: Hashable, Sendable {
  case browser(link: String)
  case clipboard(what: String, text: String)
}

package enum HandOverOutcome: Hashable, Sendable {
  case done
  /// No program to open links with, or no display to open them on.
  case noBrowser
  /// The terminal's clipboard takes no more than this many bytes.
  case tooLarge(limit: Int)
}
