/// `personal_api_keys/@current`: needs no scope, missing on older servers.
package struct KeyInfo: Hashable, Sendable {
  /// `["*"]` allows everything. Empty is a key from before scopes, to which servers answer differently:
  /// `KeyPermissions`.
  package var scopes: [String]
  /// The only projects it may touch; nil or none: all.
  package var scopedTeams: [Int]?
  /// The only organisations it may touch, by their ids; nil or none: all.
  package var scopedOrganizations: [String]?
  /// Whose key it is.
  package var userID: Int?

  package init(
    scopes: [String], scopedTeams: [Int]? = nil, scopedOrganizations: [String]? = nil, userID: Int? = nil
  ) {
    self.scopes = scopes
    self.scopedTeams = scopedTeams
    self.scopedOrganizations = scopedOrganizations
    self.userID = userID
  }

  /// Whether the key holds a scope such as `session_recording:write`; `x:write` implies `x:read`.
  package func allows(_ scope: Scope) -> Bool {
    scopes.isEmpty || scopes.contains("*") || scopes.contains(scope.rawValue)
      || (scope.rawValue.hasSuffix(":read") && scopes.contains(scope.rawValue.dropLast(5) + ":write"))
  }

  /// False only for a project that is known to be outside of what the key is bound to. `organization` has to be
  /// the organisation's id.
  package func mayEnter(_ project: Project) -> Bool {
    mayEnter(project.id)
      && (scopedOrganizations ?? []).isEmptyOrHolds(project.organization)
  }

  /// The same, where only the number is known.
  package func mayEnter(_ project: ProjectID) -> Bool {
    project == .current || (scopedTeams ?? []).map { String($0) }.isEmptyOrHolds(project.description)
  }
}

extension [String] {
  fileprivate func isEmptyOrHolds(_ element: String?) -> Bool {
    guard let element, !isEmpty else { return true }
    return contains(element)
  }
}
