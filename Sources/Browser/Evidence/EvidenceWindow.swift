package import Recordings

/// The part of a list whose evidence is needed. While it stays the same, nothing new is looked for.
package struct EvidenceWindow: Hashable, Sendable {
  package var needs: EvidenceNeeds
  package var project: ProjectID
  /// Neither the key nor a question that the user waits for forbids it.
  package var asksServer: Bool
  package var loadedCount: Int
  package var first: RecordingID?
  package var last: RecordingID?
  /// Where it is needed for the row under the cursor.
  package var current: RecordingID?
}
