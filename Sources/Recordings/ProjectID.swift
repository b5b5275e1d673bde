/// The id of a project (a "team" in PostHog's older words) as its paths name it: an integer, or `@current`.
package struct ProjectID: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ number: Int) { description = String(number) }

  private init(path: String) { description = path }

  /// The project that the key's owner has open in the web app; it changes when they switch there. Only for a
  /// key that may not read what project that is.
  package static let current = ProjectID(path: "@current")
}
