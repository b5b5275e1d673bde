/// How a command ends.
enum ExitStatus: Int32, Hashable {
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
}
