import Glibc

/// A file of one key: the user's own, readable by nobody else (0600), in a folder that is theirs alone (0700).
package struct CredentialFile: Hashable, Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// More is no key.
  private static let mostBytes = 16 << 10

  package enum Problem: Error, Hashable, Sendable {
    case readableByOthers(String)
    case file(FileProblem)

    /// Without a full stop.
    package var sentence: String {
      switch self {
      case .readableByOthers(let path):
        "other users can read \(path), which holds a key; chmod 600 \(path) takes that away"
      case .file(let problem): problem.sentence
      }
    }
  }

  /// Nil where there is no such file.
  package func read() throws(Problem) -> [UInt8]? {
    do throws(FileProblem) {
      guard try PrivateFile.isThere(path) else { return nil }
      try PrivateFolder.check(FilePath(path).folder.text)
    } catch {
      throw .file(error)
    }
    // Not by way of `PrivateFile`, which takes the rights of others away without a word: they have had the key.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(.system(path, code: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .file(.system(path, code: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .file(.notRegular(path)) }
    guard status.st_uid == geteuid() else { throw .file(.notOwn(path)) }
    guard status.st_mode & 0o077 == 0 else { throw .readableByOthers(path) }
    do throws(FileProblem) {
      return try GivenFile.read(descriptor, path, Self.mostBytes)
    } catch {
      throw .file(error)
    }
  }

  /// In the place of what was there, all or nothing.
  package func write(_ bytes: [UInt8]) throws(FileProblem) {
    let folder = FilePath(path).folder.text
    try PrivateFolder.make(folder)
    var status = stat()
    if stat(folder, &status) == 0, status.st_mode & 0o077 != 0 { _ = chmod(folder, 0o700) }
    _ = try PrivateFile.isThere(path)
    try AtomicFile.write(bytes, to: path, keepsMode: false)
  }

  /// False where nothing was there.
  package func remove() throws(FileProblem) -> Bool {
    guard try PrivateFile.isThere(path) else { return false }
    guard unlink(path) == 0 else { throw .system(path, code: errno) }
    return true
  }
}
