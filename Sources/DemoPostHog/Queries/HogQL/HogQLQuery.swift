import Recordings

/// A query that the demo understands: columns of events of given sessions, in the order of their time.
struct HogQLQuery: Sendable {
  static let mostRows = 50_000

  var columns: [HogQLColumn] = []
  var condition = HogQLCondition.all([])
  var isDescending = false
  /// Without a limit the server gives 100 rows.
  var limit = 100
}
