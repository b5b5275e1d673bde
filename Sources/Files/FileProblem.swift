import Glibc

/// Why a file or a folder is not used: facts, and the sentence for them.
package enum FileProblem: Error, Hashable, Sendable {
  /// A link where the file itself must be.
  case isLink(String)
  /// A folder, a FIFO, a device.
  case notRegular(String)
  /// Another user's.
  case notOwn(String)
  /// It has a second name, which may be that of a file that is dear to somebody.
  case hasOtherNames(String)
  /// Others may put files of theirs into the folder.
  case openToOthers(folder: String)
  case tooLarge(String, limit: Int)
  /// What the system says of it.
  case system(String, code: Int32)

  /// Without a full stop, as in `PATH is a link`.
  package var sentence: String {
    switch self {
    case .isLink(let path): "\(path) is a link, and Reel follows none there"
    case .notRegular(let path): "\(path) is no regular file"
    case .notOwn(let path): "\(path) belongs to another user"
    case .hasOtherNames(let path): "\(path) has a second name (a hard link)"
    case .openToOthers(let folder): "other users may write into \(folder); chmod go-w takes that away"
    case .tooLarge(let path, let limit): "\(path) is larger than \(limit >> 20) MiB"
    case .system(let path, let code): "\(path): \(String(cString: strerror(code)))"
    }
  }
}
