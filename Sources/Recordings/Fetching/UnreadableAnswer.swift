package enum UnreadableAnswer: Hashable, Sendable, Codable {
  case cut
  case notJSON(offset: Int)
  case tooDeep
  /// More rows than any page has.
  case tooMany
  case tooLarge(limit: Int)
  /// JSON, but without what makes it an answer to this question.
  case missing(field: String)
}
