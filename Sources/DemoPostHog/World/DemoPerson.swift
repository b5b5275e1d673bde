import Recordings

/// Somebody who was recorded.
struct DemoPerson: Sendable {
  var id: Int
  var uuid: String
  /// `nil` for the anonymous, who go by their distinct id.
  var fullName: String?
  var email: String?
  var distinctIDs: [String]
  var created: UTCTime
  var lastSeen: UTCTime
  var properties: [JSONMember]
  /// One of the shop's own people, whom `filter_test_accounts` leaves out.
  var isStaff: Bool

  /// What the server shows: e-mail, name, else a distinct id.
  var displayName: String { email ?? fullName ?? distinctIDs.first ?? uuid }

  func property(_ key: String) -> JSONValue? { properties.last { $0.name == key }?.value }
}
