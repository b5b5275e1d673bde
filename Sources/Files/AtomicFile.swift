import Glibc

/// A file that is written whole or not at all: whoever reads it meanwhile has the old one or the new one.
package enum AtomicFile {
  /// Readable by the user alone, unless it `keepsMode` of the file in whose place it comes.
  package static func write(_ bytes: [UInt8], to path: String, keepsMode: Bool) throws(FileProblem) {
    var status = stat()
    let mode = keepsMode && stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o600
    let temporary = "\(path).\(getpid())"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw .system(path, code: errno) }
    let isWritten = Glibc.write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
    let code = errno
    close(descriptor)
    guard isWritten, rename(temporary, path) == 0 else {
      let code = isWritten ? errno : code
      unlink(temporary)
      throw .system(path, code: code)
    }
  }

  /// What a link leads to; the path itself where it is none, or leads nowhere.
  package static func target(of path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
