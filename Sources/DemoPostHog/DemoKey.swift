/// A personal API key of the demo's user.
package struct DemoKey: Hashable, Sendable {
  /// What goes into `Authorization: Bearer …`.
  package var value: String
  package var label: String
  /// `nil` for a key older than scopes, which is allowed everything.
  package var scopes: [String]?
  /// Ids of the only projects it may touch; `nil` for all.
  package var scopedTeams: [Int]?

  package init(value: String, label: String, scopes: [String]?, scopedTeams: [Int]? = nil) {
    self.value = value
    self.label = label
    self.scopes = scopes
    self.scopedTeams = scopedTeams
  }

  package static let allScopes = DemoKey(value: "phx_demoEverything0000", label: "Everything", scopes: ["*"])
  package static let recordingsOnly = DemoKey(
    value: "phx_demoRecordingsOnly", label: "Recordings only", scopes: ["session_recording:read"])
  package static let readOnly = DemoKey(
    value: "phx_demoReadOnly000000", label: "Read only",
    scopes: [
      "session_recording:read", "session_recording_playlist:read", "person:read", "project:read", "user:read",
    ])
  package static let legacy = DemoKey(value: "demoKeyFromBeforeScopes", label: "Legacy", scopes: nil)
  /// Everything, but in the first project alone.
  package static let oneProject = DemoKey(
    value: "phx_demoOneProject0000", label: "One project", scopes: ["*"], scopedTeams: [1])
  package static let all = [allScopes, recordingsOnly, readOnly, legacy, oneProject]

  /// Whether it holds a scope such as `person:read`; `x:write` implies `x:read`.
  func allows(_ scope: String) -> Bool {
    guard let scopes else { return true }
    return scopes.contains("*") || scopes.contains(scope)
      || (scope.hasSuffix(":read") && scopes.contains(scope.dropLast(5) + ":write"))
  }
}
