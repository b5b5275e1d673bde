import Glibc
import RecordingLibrary
import Recordings

/// Asks the person at the terminal before something is done.
enum Confirming {
  /// In milliseconds: how long a Ctrl-C at the question may go unseen.
  private static let pause: Int32 = 100

  /// Whether it may be done. Where nobody can be asked, that is a mistake of the command line.
  static func mayGoOn(
    _ question: String, _ notes: CommandNotes, isTerminal: Bool = isatty(STDIN_FILENO) == 1
  ) throws(CommandFailure) {
    guard isTerminal else {
      throw .refused(["reel: nobody can be asked here, so nothing was changed: --yes does it."], .usage)
    }
    notes.ask(question + " [y/N] ")
    guard let answer = answer() else {
      notes.leaveQuestion()
      throw .library(.fetch(.cancelled))
    }
    guard ["y", "yes"].contains(answer.lowercased()) else {
      throw .refused(["reel: nothing was changed."], .failed)
    }
  }

  /// A line; nil where Ctrl-C came first.
  private static func answer() -> String? {
    while !Task.isCancelled {
      var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      if poll(&input, 1, pause) > 0 { return readLine() ?? "" }
    }
    return nil
  }
}
