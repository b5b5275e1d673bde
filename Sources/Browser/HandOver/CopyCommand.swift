/// What goes to the clipboard.
package enum CopyCommand: Hashable, Sendable {
  case id, link, person, json
}
