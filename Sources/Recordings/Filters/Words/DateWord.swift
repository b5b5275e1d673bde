package enum DateWord: String, Hashable, Sendable, CaseIterable {
  case from, to
}
