import CBuild

/// Which Reel this is.
enum ReelVersion {
  /// The newest heading of `docs/CHANGELOG.md`.
  static let number = "0.2.0"

  /// `reel 0.2.0 (abc1234)`; without a commit where the build was not told one.
  static var text: String { text(commit: String(cString: cbuild_commit())) }

  static func text(commit: String) -> String { "reel \(number)" + (commit.isEmpty ? "" : " (\(commit))") }
}
