import Recordings
import Synchronization

/// A cache in memory, as the disk's answers.
final class KeptSnapshots: Sendable {
  private struct State {
    var listings: [RecordingID: [SnapshotSource]] = [:]
    var answers: [(id: RecordingID, answer: CachedSnapshots.Answer, body: [UInt8]?)] = []
    var counter: Int64 = 0
  }

  private let state = Mutex(State())

  var isEmpty: Bool { state.withLock { $0.listings.isEmpty && $0.answers.isEmpty } }

  /// The keys that each answer holds.
  var keys: [[String]] {
    state.withLock { $0.answers.map { $0.answer.blocks.sources.compactMap(\.key) } }
  }

  /// The bytes of all answers are gone, as where they are damaged.
  func damageAll() {
    state.withLock { state in for index in state.answers.indices { state.answers[index].body = nil } }
  }

  var source: SnapshotCacheSource {
    SnapshotCacheSource(
      known: { _, id in
        self.state.withLock { state in
          CachedSnapshots(
            listing: state.listings[id], answers: state.answers.filter { $0.id == id }.map(\.answer))
        }
      },
      body: { _, id, number in
        self.state.withLock { $0.answers.first { $0.id == id && $0.answer.number == number }?.body }
      },
      saveListing: { _, id, sources in self.state.withLock { $0.listings[id] = sources } },
      save: { _, id, blocks, body in
        self.state.withLock { state in
          state.counter += 1
          state.answers.append((id, CachedSnapshots.Answer(number: state.counter, blocks: blocks), body))
        }
      },
      drop: { _, id, numbers in
        self.state.withLock { $0.answers.removeAll { $0.id == id && numbers.contains($0.answer.number) } }
      },
      forget: { _, id in
        self.state.withLock { state in
          state.listings[id] = nil
          state.answers.removeAll { $0.id == id }
        }
      })
  }
}
