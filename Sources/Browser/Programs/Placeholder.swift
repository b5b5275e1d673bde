/// What a command of the user's own can put into an argument.
package enum Placeholder: String, Hashable, Sendable, CaseIterable {
  case id, url, person, email, distinctID = "distinct_id", second
  case list, project, host

  /// It differs from row to row.
  package var isOfRow: Bool {
    switch self {
    case .id, .url, .person, .email, .distinctID, .second: true
    case .list, .project, .host: false
    }
  }

  package var help: String {
    switch self {
    case .id: "the id of the recording, or of the list in the playlists pane"
    case .url: "its page in the web app"
    case .person: "the person's name, else the e-mail, else the distinct id"
    case .email: "the person's e-mail"
    case .distinctID: "the person's distinct id"
    case .second: "the moment under the cursor of the timeline, in seconds; 0 without one"
    case .list: "the name of the open list"
    case .project: "the project's number"
    case .host: "the address of the server"
    }
  }
}
