/// To another view: along a thread from the row under the cursor, by name, or through the history.
package enum GoToCommand: Hashable, Sendable {
  /// The recordings of the row's person.
  case person
  /// Those of a person who is looked up.
  case findPerson
  /// The recordings that begin at the row's page.
  case page
  case playlist
  /// Another project, which is chosen.
  case project
  case previousView, nextView
}
