import Recordings
import Synchronization

/// The JSON of persons, written once each: it is most of the bytes of a page of recordings.
final class WrittenPersons: Sendable {
  private let written = Mutex<[Int: [UInt8]]>([:])

  func bytes(_ index: Int, of persons: DemoPersons, profile: DemoProfile) -> [UInt8] {
    if let bytes = written.withLock({ $0[index] }) { return bytes }
    let bytes = persons.all[index].written(distinctIDs: 10, lastSeen: profile == .cloud2026)
    written.withLock { $0[index] = bytes }
    return bytes
  }
}
