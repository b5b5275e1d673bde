/// What goes to the clipboard.
package enum CopyCommand: Hashable, Sendable {
  case id, link, person, json
  /// The web app's player at the moment under the cursor.
  case moment
  /// What happened, as Markdown for an issue.
  case evidence
  /// The command that prints what the open view shows.
  case commandLine
}
