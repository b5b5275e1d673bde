/// The constructed sheets of a document or shadow host. They replace those that it had.
package struct AdoptedStyleSheets: Sendable {
  package struct Sheet: Sendable {
    package var styleID: Int
    package var rules: [AddedRule]
  }

  /// The document or the shadow host, which may come later.
  package var id: SnapshotNodeID
  package var styleIDs: [Int]
  /// Rules come once for each sheet.
  package var sheets: [Sheet]
}
