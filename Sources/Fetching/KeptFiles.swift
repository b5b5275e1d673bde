import Files
import Foundation
import Glibc
import RecordingCache
package import Recordings

/// What Reel keeps on the disk, to be erased: its own files, and nothing that somebody put beside them.
package struct KeptFiles: Sendable {
  /// What lies beside cache and journal.
  package enum Other: Sendable {
    case file(String)
    /// Those with a name of Reel's; the folder goes where nothing else is in it.
    case files(in: String, named: @Sendable (String) -> Bool)
    /// With all that is in it.
    case folder(String)

    var path: String {
      switch self {
      case .file(let path), .files(let path, _), .folder(let path): path
      }
    }
  }

  private let cache: String
  private let journal: String
  private let others: [Other]

  package init(cache: String, journal: String, others: [Other]) {
    (self.cache, self.journal, self.others) = (cache, journal, others)
  }

  /// One thing that was erased, and the bytes it had.
  package struct Erased: Hashable, Sendable {
    package var path: String
    package var bytes: Int
  }

  package struct Outcome: Hashable, Sendable {
    package var erased: [Erased] = []
    /// What stays, and why: sentences without a full stop.
    package var stays: [String] = []
  }

  /// Nil where the journal cannot be read.
  package var unsettled: Int? {
    get async { await Journal.unsettledCount(at: journal) }
  }

  /// The journal first: where another Reel has it open, everything stays.
  package func erase() async throws(JournalFailure) -> Outcome {
    var outcome = Outcome()
    let hadJournal = Self.status(of: journal) != nil
    let bytes = try await Journal.remove(at: journal)
    if hadJournal || bytes > 0 { outcome.erased.append(Erased(path: journal, bytes: bytes)) }
    await eraseCache(&outcome)
    for other in others { Self.erase(other, &outcome) }
    // Only where nothing else is in them.
    for file in [cache, journal] { rmdir(FilePath(file).folder.text) }
    return outcome
  }

  private func eraseCache(_ outcome: inout Outcome) async {
    let snapshots = SnapshotCache.path(beside: cache)
    var isInUse = false
    for path in [cache, snapshots] {
      let hadCache = Self.status(of: path) != nil
      do throws(CacheFailure) {
        let cleared =
          try await path == cache ? LocalCache.remove(at: path) : SnapshotCache.remove(at: path)
        if hadCache || cleared.bytes > 0 { outcome.erased.append(Erased(path: path, bytes: cleared.bytes)) }
        if cleared.isInUse { isInUse = true } else { unlink(path + ".lock") }
      } catch .unsafe(let reason) {
        outcome.stays.append(reason)
      } catch {
        outcome.stays.append("\(path) cannot be erased")
      }
    }
    if isInUse {
      outcome.stays.append(
        "another Reel runs, and keeps what it is answered from now on: forget again afterwards")
    }
  }

  private static func erase(_ other: Other, _ outcome: inout Outcome) {
    guard let status = status(of: other.path) else { return }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFLNK { return outcome.stays.append("\(other.path) is a link; what it leads to stays") }
    var bytes = 0
    switch other {
    case .file(let path):
      guard kind == S_IFREG else { return outcome.stays.append(FileProblem.notRegular(path).sentence) }
      bytes = Int(status.st_size)
      guard unlink(path) == 0 else {
        return outcome.stays.append(FileProblem.system(path, code: errno).sentence)
      }
    case .files(let folder, let isOwn):
      guard kind == S_IFDIR else { return outcome.stays.append("\(folder) is no folder") }
      for name in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter(isOwn) {
        let path = folder + "/" + name
        guard let file = Self.status(of: path), file.st_mode & S_IFMT == S_IFREG, unlink(path) == 0 else {
          continue
        }
        bytes += Int(file.st_size)
      }
      if rmdir(folder) != 0 { outcome.stays.append("\(folder) holds something that is not Reel's") }
    case .folder(let path):
      // Whatever else has such a name is not Reel's.
      guard kind == S_IFDIR, status.st_uid == geteuid() else { return }
      bytes = size(of: path) ?? 0
      guard (try? FileManager.default.removeItem(atPath: path)) != nil else {
        return outcome.stays.append("\(path) cannot be erased")
      }
    }
    outcome.erased.append(Erased(path: other.path, bytes: bytes))
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }

  /// With all that is in it; nil where nothing is there. Links are not followed.
  private static func size(of path: String) -> Int? {
    guard let status = status(of: path) else { return nil }
    guard status.st_mode & S_IFMT == S_IFDIR else { return Int(status.st_size) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.reduce(0) { $0 + (size(of: path + "/" + $1) ?? 0) }
  }
}
