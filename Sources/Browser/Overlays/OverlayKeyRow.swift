package import Terminal

/// One key of an overlay or a prompt: its name, its keys where the key map gives it no others, the word in
/// the hint line, and what it does in a few words.
package struct OverlayKeyRow: Hashable, Sendable {
  package let key: OverlayKey
  package let name: String
  package let standardKeys: [Key]
  package let hint: String
  package let title: String

  /// Without a title the hint says it all.
  init(_ key: OverlayKey, _ name: String, _ keys: [Key], hint: String = "", title: String? = nil) {
    (self.key, self.name, standardKeys, self.hint) = (key, name, keys, hint)
    self.title = title ?? hint
  }
}
