package import Recordings

/// Parts of a query that a server is too old for.
package enum QueryPartWording {
  /// `comment text, order activity_score`
  package static func names(_ parts: Set<QueryPart>) -> String {
    parts.map(name).sorted().joined(separator: ", ")
  }

  /// Said once a server.
  package static func sentence(_ parts: Set<QueryPart>) -> String {
    let what = parts.map { "\(name($0)): \(instead($0))" }.sorted().joined(separator: "; ")
    return "this server is too old for a part of the query. \(what)"
  }

  private static func name(_ part: QueryPart) -> String {
    switch part {
    case .hideViewed: "hiding viewed"
    case .commentText: "comment text"
    case .firstRecording: "first recording"
    case .visitedPage: "visited page"
    case .order(let order): "order \(order.rawValue)"
    case .eventMatchScope: "scope:\(EventMatchScope.recording.rawValue)"
    case .recommendedOnly: "recommended:yes"
    }
  }

  private static func instead(_ part: QueryPart) -> String {
    switch part {
    case .hideViewed: "done here"
    case .visitedPage: "asked for as a page view"
    case .commentText, .firstRecording, .eventMatchScope, .recommendedOnly: "left out"
    case .order: "by start instead"
    }
  }
}
