/// A member of the organisation the projects belong to.
struct OrganisationMember: Sendable {
  var id: Int
  var uuid: String
  var distinctID: String
  var firstName: String
  var lastName: String
  var email: String
}
