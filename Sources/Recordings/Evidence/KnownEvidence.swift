import HashTreeCollections

/// The evidence of the recordings of which some is known. A persistent tree: the last frame keeps its state, and
/// a change copies only what is near.
package struct KnownEvidence: Hashable, Sendable {
  private var evidence = TreeDictionary<RecordingID, RecordingEvidence>()

  package init(_ known: [RecordingID: RecordingEvidence] = [:]) {
    for (id, one) in known { evidence[id] = one }
  }

  package var count: Int { evidence.count }

  package subscript(id: RecordingID) -> RecordingEvidence? {
    get { evidence[id] }
    set { evidence[id] = newValue }
  }

  package mutating func removeAll(but kept: Set<RecordingID>) {
    evidence = evidence.filter { kept.contains($0.key) }
  }
}
