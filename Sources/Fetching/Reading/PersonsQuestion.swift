import Recordings

/// Persons by distinct id or words.
struct PersonsQuestion: Hashable, Sendable {
  var project: ProjectID
  var query: PersonsQuery
}
