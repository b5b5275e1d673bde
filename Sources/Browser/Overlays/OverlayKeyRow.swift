package import Terminal

/// One key of an overlay or a prompt: its name, its keys where the key map gives it no others, and the word
/// in the hint line.
package struct OverlayKeyRow: Hashable, Sendable {
  package let key: OverlayKey
  package let name: String
  package let standardKeys: [Key]
  package let hint: String

  init(_ key: OverlayKey, _ name: String, _ keys: [Key], hint: String = "") {
    (self.key, self.name, standardKeys, self.hint) = (key, name, keys, hint)
  }
}
