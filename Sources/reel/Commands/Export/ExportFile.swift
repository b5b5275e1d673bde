import ArgumentParser
import Files
import Glibc

/// The file that an export goes to: it is there whole, or not at all. Without a path it is standard output.
struct ExportFile: Sendable {
  var path: String?
  var replaces: Bool

  /// Ends the command before anybody is asked.
  func check() throws {
    if let problem { throw ValidationError(problem) }
  }

  private var problem: String? {
    guard let path else { return nil }
    guard !path.isEmpty else { return "--output names no file." }
    if Self.isFolder(path) { return "\(path) is a folder." }
    return GivenFile.isRegular(path) == true && !replaces ? "\(path) is there; --force replaces it." : nil
  }

  static func isFolder(_ path: String) -> Bool { access(path + "/.", F_OK) == 0 }

  /// A device or a pipe is written as it is: nothing can be put in its place.
  private static func isSpecial(_ path: String) -> Bool { GivenFile.isRegular(path) == false }

  /// Writes it, readable by its user alone: recordings are about people.
  func write<Value>(
    _ body: (StandardOutput) async throws(CommandFailure) -> Value
  ) async throws(CommandFailure) -> Value {
    guard let path else { return try await body(StandardOutput()) }
    let isSpecial = Self.isSpecial(path)
    let written = isSpecial ? path : "\(path).part-\(getpid())"
    let flags = isSpecial ? O_WRONLY : O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    let descriptor = open(written, flags | O_CLOEXEC | O_NOCTTY, 0o600)
    guard descriptor >= 0 else { throw Self.failed(written, errno) }
    var isOpen = true
    defer { if isOpen { close(descriptor) } }
    do throws(CommandFailure) {
      let value = try await body(StandardOutput(descriptor: descriptor))
      isOpen = false
      let isKept = isSpecial || fsync(descriptor) == 0
      let code = errno
      guard close(descriptor) == 0, isKept else { throw Self.failed(written, code) }
      if !isSpecial { try put(written, at: path) }
      return value
    } catch {
      if !isSpecial { unlink(written) }
      if case .output(.failed(let code)) = error { throw Self.failed(path, code) }
      throw error
    }
  }

  /// Another program may have made it meanwhile.
  private func put(_ written: String, at path: String) throws(CommandFailure) {
    if replaces {
      guard rename(written, path) == 0 else { throw Self.failed(path, errno) }
    } else if link(written, path) == 0 {
      unlink(written)
    } else if [EPERM, EOPNOTSUPP, ENOSYS].contains(errno) {
      // A file system without links.
      guard access(path, F_OK) != 0, rename(written, path) == 0 else { throw Self.failed(path, EEXIST) }
    } else {
      throw Self.failed(path, errno)
    }
  }

  static func failed(_ path: String, _ code: Int32) -> CommandFailure {
    .refused(["reel: \(path): \(String(cString: strerror(code)))"], .failed)
  }
}
