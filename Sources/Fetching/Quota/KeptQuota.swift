import Files
package import Recordings

/// The calls that all Reels with a key have counted, read without a Reel that counts.
package enum KeptQuota {
  /// Nil where nothing was counted; nothing is made there.
  package static func report(at path: String) async -> QuotaReport? {
    guard (try? PrivateFile.isThere(path)) == true else { return nil }
    return await QuotaKeeper(path: path, clock: .system).currentReport()
  }
}
