import Recordings

/// Where the user was: what the next run begins with, in the same project.
struct LastPlace: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    var id: RecordingID
    /// Where it stood in the list, and in which line of the pane.
    var index: Int
    var line: Int
  }

  var view: ViewID
  /// The filter line with its order; nil: the view's own.
  var line: String?
  var row: Row?
  /// Where the cursor of the playlists is.
  var list: ViewID
}

/// As it is kept: a file that anybody may have changed.
extension LastPlace {
  private static let (highest, lowestLine) = (Int(Int32.max), 10_000)

  var text: String {
    let members: [(String, JSONValue?)] = [
      ("view", .string(view.kept)), ("filter", line.map(JSONValue.string)),
      ("recording", (row?.id.text).map(JSONValue.string)), ("index", (row?.index).map(JSONValue.integer)),
      ("line", (row?.line).map(JSONValue.integer)), ("list", .string(list.kept)),
    ]
    return JSONValue.object(
      members.compactMap { name, value in value.map { JSONMember(name: name, value: $0) } }
    )
    .compact
  }

  /// nil where it names no view.
  init?(text: String) {
    guard let json = try? JSONText(text).value(), let view = json["view"]?.text.flatMap(ViewID.init(kept:))
    else { return nil }
    self.view = view
    line = json["filter"]?.text
    list = json["list"]?.text.flatMap(ViewID.init(kept:)) ?? view
    row = json["recording"]?.text.map {
      Row(
        id: RecordingID($0), index: json.count("index", most: Self.highest),
        line: json.count("line", most: Self.lowestLine))
    }
  }
}

extension ViewID {
  private static let prefix = "playlist "

  fileprivate var kept: String {
    switch self {
    case .all: "all"
    case .unviewed: "unviewed"
    case .playlist(let id): Self.prefix + id.text
    }
  }

  fileprivate init?(kept text: String) {
    switch text {
    case "all": self = .all
    case "unviewed": self = .unviewed
    case _ where text.hasPrefix(Self.prefix) && text != Self.prefix:
      self = .playlist(PlaylistID(String(text.dropFirst(Self.prefix.count))))
    default: return nil  // String
    }
  }
}

extension JSONValue {
  fileprivate func count(_ name: String, most: Int) -> Int {
    if case .integer(let count)? = self[name] { min(max(0, count), most) } else { 0 }
  }
}
