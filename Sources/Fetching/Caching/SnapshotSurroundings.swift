import Foundation
import RecordingCache
import Recordings

extension SnapshotWriter.Surroundings {
  /// Beside a local cache: snapshots have what its lists leave of the limit, and go with their recording.
  static func beside(
    _ opening: Task<LocalCache?, Never>, limit: Int, now: @escaping @Sendable () -> Date,
    report: @escaping @Sendable (CacheFailure) -> Void
  ) -> Self {
    Self(
      room: {
        let lists = try? await opening.value?.size()
        return max(0, limit - (lists ?? 0))
      },
      expiry: { scope, id in
        let raws = try? await opening.value?.recording(id, in: scope, at: now())
        return raws?.packed.recording()?.expiryTime
      }, report: report)
  }
}
