/// A link or text given to another program.
package enum HandOver: Hashable, Sendable {
  case browser(link: String)
  case clipboard(what: String, text: String)
}
