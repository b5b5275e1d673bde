/// `personal_api_keys/@current`: needs no scope, missing on older servers.
package struct KeyInfo: Hashable, Sendable {
  /// `["*"]` allows everything; empty means a legacy key, which older servers treat the same.
  package var scopes: [String]
  package var scopedTeams: [Int]?
  /// Whose key it is.
  package var userID: Int?

  package init(scopes: [String], scopedTeams: [Int]? = nil, userID: Int? = nil) {
    self.scopes = scopes
    self.scopedTeams = scopedTeams
    self.userID = userID
  }

  /// Whether the key holds a scope such as `session_recording:write`; `x:write` implies `x:read`.
  package func allows(_ scope: Scope) -> Bool {
    scopes.isEmpty || scopes.contains("*") || scopes.contains(scope.rawValue)
      || (scope.rawValue.hasSuffix(":read") && scopes.contains(scope.rawValue.dropLast(5) + ":write"))
  }
}
