import Recordings

extension Scope {
  /// What the scope is for, as a list names it.
  var purpose: String {
    switch self {
    case .recordingRead: "see recordings; without it there is nothing to show"
    case .recordingWrite: "mark recordings as viewed, delete them"
    case .playlistRead: "see collections and saved filters"
    case .playlistWrite: "file recordings; create, edit and delete lists"
    case .projectRead: "find the project, and list the others"
    case .userRead: "know whose key it is, and which lists are yours"
    case .personRead: "find persons by name, e-mail or distinct id"
    case .queryRead: "errors, clicks and pages of the rows, events in timelines"
    }
  }
}

extension Scope {
  /// Its name, as wide as the longest one.
  var column: String {
    let widest = Self.allCases.map(\.rawValue.utf8.count).max() ?? 0
    return rawValue + String(repeating: " ", count: widest - rawValue.utf8.count)
  }
}
