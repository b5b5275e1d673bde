/// How a command ends.
enum ExitStatus: Int32, Hashable, CaseIterable {
  case done = 0
  /// The disk is full, an answer cannot be read, …
  case failed = 1
  /// The command line is wrong, or there is no key.
  case usage = 2
  /// The key may not do it.
  case notAllowed = 3
  case notFound = 4
  /// The server cannot be reached, or lets the key wait.
  case unanswered = 5
  /// By Ctrl-C.
  case interrupted = 130

  /// For the manual.
  var sentence: String {
    switch self {
    case .done: "Done; also where the reader of the output left early."
    case .failed: "It failed, or was done in part: the disk is full, an answer cannot be read."
    case .usage: "The command line, a filter word or a variable is wrong, or there is no key."
    case .notAllowed: "The key is rejected, or may not do this."
    case .notFound: "There is no such recording, playlist or project."
    case .unanswered: "The server cannot be reached, or lets the key wait."
    case .interrupted: "Stopped by Ctrl-C; what came until then is printed."
    }
  }
}
