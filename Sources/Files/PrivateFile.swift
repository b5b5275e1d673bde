import Glibc

/// Files that Reel keeps for its user: never a link, regular, of this user, and readable by nobody else from
/// their first moment on.
package enum PrivateFile {
  /// Opens it, and makes it (0600) where `flags` say so. A FIFO does not make it wait. The descriptor is not
  /// inherited.
  package static func open(_ path: String, _ flags: CInt) throws(FileProblem) -> CInt {
    let descriptor = Glibc.open(path, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw problem(of: errno, path) }
    var status = stat()
    do throws(FileProblem) {
      guard fstat(descriptor, &status) == 0 else { throw .system(path, code: errno) }
      try check(status, path)
    } catch {
      close(descriptor)
      throw error
    }
    // An earlier Reel, or the user's hand, may have left it readable by others.
    if status.st_mode & 0o077 != 0 { _ = fchmod(descriptor, 0o600) }
    return descriptor
  }

  /// Looks at a file without opening it; false where nothing is there.
  package static func isThere(_ path: String) throws(FileProblem) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return false }
      throw .system(path, code: errno)
    }
    try check(status, path)
    return true
  }

  private static func check(_ status: stat, _ path: String) throws(FileProblem) {
    let kind = status.st_mode & S_IFMT
    if kind == S_IFLNK { throw .isLink(path) }
    guard kind == S_IFREG else { throw .notRegular(path) }
    guard status.st_uid == geteuid() else { throw .notOwn(path) }
    // What Reel writes, and the mode that it gives the file, would be those of the other file, too.
    guard status.st_nlink <= 1 else { throw .hasOtherNames(path) }
  }

  private static func problem(of code: Int32, _ path: String) -> FileProblem {
    switch code {
    case ELOOP: .isLink(path)
    // A FIFO without a reader, a socket, a folder.
    case ENXIO, EISDIR: .notRegular(path)
    default: .system(path, code: code)  // Int32
    }
  }
}
