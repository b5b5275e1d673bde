import Glibc

/// Files that the user or the system provides, to be read: a theme, a configuration, certificates. They may
/// be links.
package enum GivenFile {
  /// False of a FIFO, a folder, a device; nil where nothing is there.
  package static func isRegular(_ path: String) -> Bool? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT == S_IFREG : nil
  }

  /// All of it. A FIFO or a device does not make it wait: it is refused.
  package static func read(_ path: String, limit: Int = 16 << 20) throws(FileProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .system(path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular(path) }
    return try read(descriptor, path, limit)
  }

  /// Of an open file, from where it stands.
  package static func read(_ descriptor: CInt, _ path: String, _ limit: Int) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(path, code: errno) }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else { throw .tooLarge(path, limit: limit) }
      bytes += chunk[..<count]
    }
  }
}
