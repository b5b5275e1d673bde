import ArgumentParser
import Glibc
import Recordings

/// The recordings that a command is about: ids, addresses, or what comes through a pipe.
struct RecordingArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Ids, addresses of replays, or - to read them from standard input, also out of log lines.",
      valueName: "id"))
  var recordings: [String]

  func validate() throws {
    if recordings.isEmpty { throw ValidationError("Name recordings by their ids, or - for standard input.") }
  }

  /// Standard input is read to its end where it is named.
  func read(_ input: Int32 = STDIN_FILENO) throws(CommandFailure) -> RecordingReferences {
    var references = RecordingReferences()
    for text in recordings {
      guard text == "-" else {
        references.append(text)
        continue
      }
      do throws(InputProblem) {
        try InputLines(descriptor: input).forEach { references.append(line: $0) }
      } catch {
        throw .usage(["reel: standard input cannot be read: \(error.sentence)."])
      }
    }
    return references
  }
}
