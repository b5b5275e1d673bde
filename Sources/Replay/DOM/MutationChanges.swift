/// What a mutation did to a page, as far as a timeline asks for it.
struct MutationChanges {
  /// Nodes that appeared, without those whose parent appeared with them.
  var added: [NodeIndex] = []
  /// Text nodes with another text.
  var texts: [NodeIndex] = []
  var attributes: [(node: NodeIndex, name: DOMName)] = []
  /// Inline styles that changed without showing or hiding anything.
  var styleCount = 0
  /// Nodes that found no place.
  var lostCount = 0
  /// Hashes of texts that left: what appears again is nothing new.
  var removedTexts: Set<UInt64> = []
  var removedCount = 0
  /// The label of a dialog that left; empty where it has none.
  var closedDialog: String?

  /// More of each are not noted.
  static let most = 4_096

  var isEmpty: Bool {
    added.isEmpty && texts.isEmpty && attributes.isEmpty && removedCount == 0 && styleCount == 0
  }
}
