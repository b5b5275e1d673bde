/// One moment of a session that tells something.
package struct EvidenceMoment: Hashable, Sendable {
  package var kind: EvidenceKind
  /// Milliseconds since 1970.
  package var time: Int64
  /// An error's type and message, a page's address, the element of a click. A stranger's text.
  package var text: String?

  package init(_ kind: EvidenceKind, at time: Int64, _ text: String? = nil) {
    (self.kind, self.time, self.text) = (kind, time, text)
  }
}
