import RecordingCache
package import Recordings

/// A local copy that was removed.
package struct ClearedCopy: Sendable {
  /// Bytes that were given back.
  package let bytes: Int
  /// Another program has it open: the file stays, with nothing in it.
  package let isInUse: Bool

  package init(at path: String) async throws(CopyFailure) {
    let cleared = try await LocalCopy.remove(at: path)
    (bytes, isInUse) = (cleared.bytes, cleared.isInUse)
  }
}
