/// The word after `:load`. `again` reads the loaded rows once more.
package enum LoadingAllVerb: String, Hashable, Sendable, CaseIterable {
  case all, again, pause, stop

  var sentence: String {
    switch self {
    case .all: "all that match"
    case .again: "what is loaded, once more"
    case .pause: "hold it, or let it go on"
    case .stop: "end it"
    }
  }
}
