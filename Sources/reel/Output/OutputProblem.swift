import Glibc

/// Why nothing more can be written.
enum OutputProblem: Error, Hashable {
  /// Whoever read it has seen enough: `head`, a pager that was quit.
  case readerLeft
  /// The code of the system: the disk is full, say.
  case failed(Int32)

  var status: ExitStatus {
    switch self {
    case .readerLeft: .done
    case .failed: .failed
    }
  }

  /// Nil where there is nothing to say.
  var sentence: String? {
    switch self {
    case .readerLeft: nil
    case .failed(let code): "reel: standard output cannot be written: \(String(cString: strerror(code)))"
    }
  }
}
