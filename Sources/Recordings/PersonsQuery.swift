/// What to ask of the persons endpoint.
package enum PersonsQuery: Hashable, Sendable {
  case distinctID(String)
  case search(String)
}
