/// What Reel knows of a recording besides its events, for the evidence: who, when, versions, links.
package struct EvidenceHead: Sendable {
  package var title: String
  /// Name and value: person, start, browser, versions.
  package var facts: [(name: String, value: String)]
  /// The recording's link at a second; nil where there is none.
  package var link: @Sendable (_ second: Int) -> String?

  package init(
    title: String, facts: [(name: String, value: String)] = [],
    link: @escaping @Sendable (_ second: Int) -> String? = { _ in nil }
  ) {
    self.title = title
    self.facts = facts
    self.link = link
  }
}
