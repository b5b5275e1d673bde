package enum FlagWord: String, Hashable, Sendable, CaseIterable {
  case viewed, live
}
