import Files
import Foundation
import Glibc
import RecordingCache
package import Recordings

/// What Reel keeps on the disk, to be erased: the files of the cache and of the journal, and the folders that
/// hold nothing but Reel's.
package struct KeptFiles: Sendable {
  private let cache: String
  private let journal: String
  private let others: [String]

  /// `others`: files and folders that are removed as they are.
  package init(cache: String, journal: String, others: [String]) {
    (self.cache, self.journal, self.others) = (cache, journal, others)
  }

  /// One thing that was erased, and the bytes it had.
  package struct Erased: Hashable, Sendable {
    package var path: String
    package var bytes: Int
  }

  /// Nil where the journal cannot be read.
  package var unsettled: Int? {
    get async { await Journal.unsettledCount(at: journal) }
  }

  /// The journal first: where another Reel has it open, everything stays.
  package func erase() async throws(JournalFailure) -> [Erased] {
    var erased = [Erased(path: journal, bytes: try await Journal.remove(at: journal))]
    if let cleared = try? await LocalCache.remove(at: cache) {
      erased.append(Erased(path: cache, bytes: cleared.bytes))
      if !cleared.isInUse { unlink(cache + ".lock") }
    }
    for path in others {
      guard let bytes = Self.size(of: path) else { continue }
      if (try? FileManager.default.removeItem(atPath: path)) != nil {
        erased.append(Erased(path: path, bytes: bytes))
      }
    }
    // Only where nothing else is in them.
    for file in [cache, journal] { rmdir(FilePath(file).folder.text) }
    return erased.filter { $0.bytes > 0 }
  }

  /// With all that is in it; nil where nothing is there. Links are not followed.
  private static func size(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFDIR else { return Int(status.st_size) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.reduce(1) { $0 + (size(of: path + "/" + $1) ?? 0) }
  }
}
