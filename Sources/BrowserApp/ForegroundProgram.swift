import Glibc

/// A program that shares our terminal, and our place among the shell's jobs.
package struct ForegroundProgram: Sendable {
  package let process: Int32

  /// `input` and `output` become its standard input and output; nil leaves it ours. Nil where there is no such
  /// program.
  package init?(_ arguments: [String], input: Int32?, output: Int32?, showsErrors: Bool) {
    let process = Spawning.start(arguments) { files in
      for (descriptor, source) in [(STDIN_FILENO, input), (STDOUT_FILENO, output)] {
        if let source { posix_spawn_file_actions_adddup2(&files, source, descriptor) }
      }
      if !showsErrors { posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0) }
    }
    guard let process else { return nil }
    self.process = process
  }
}
