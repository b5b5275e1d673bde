package enum DetailTab: Int, Hashable, Sendable, CaseIterable {
  case timeline, overview, person, lists, raw

  package var title: String {
    switch self {
    case .timeline: "Timeline"
    case .overview: "Overview"
    case .person: "Person"
    case .lists: "Lists"
    case .raw: "Raw"
    }
  }
}
