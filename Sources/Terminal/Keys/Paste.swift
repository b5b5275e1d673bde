/// Text that came at once instead of key by key.
package struct Paste: Hashable, Sendable, ExpressibleByStringLiteral {
  package enum Kind: Hashable, Sendable {
    /// Between the terminal's marks.
    case marked
    /// Its beginning was marked, and its end never came.
    case endLost
    /// Without marks: so much text in one read was not typed.
    case unmarked
  }

  package var text: String
  package var kind: Kind
  /// More came than the decoder keeps.
  package var isCut: Bool

  package init(_ text: String, _ kind: Kind = .marked, isCut: Bool = false) {
    (self.text, self.kind, self.isCut) = (text, kind, isCut)
  }

  package init(stringLiteral text: String) { self.init(text) }
}
