/// Opens and decodes single events. It keeps nothing of them, so any event may be decoded at any time.
package struct EventDecoder {
  /// What did not open or decode; each event is counted once, however often it is decoded.
  package private(set) var unreadable = UnreadableCount()

  package init(limits: SnapshotLimits = .standard) {}

  /// Nil where the content cannot be read; that is counted.
  package mutating func decode(_ event: IndexedEvent, in bytes: SnapshotBytes) -> SnapshotEvent? { nil }
}
