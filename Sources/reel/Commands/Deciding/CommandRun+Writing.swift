import ArgumentParser

extension CommandRun {
  typealias WritingWork = @Sendable (CommandSession) async throws(CommandFailure) -> Void

  /// Runs a command that changes something on the server. All of them go through it: where nothing may be
  /// changed, nothing is asked either.
  static func runWriting(
    _ connection: ConnectionRequest, output: OutputOptions, _ work: @escaping WritingWork
  ) throws {
    if output.cached { throw ValidationError("--cached asks nobody, and a change goes to the server.") }
    try run(connection, output: output.request, writes: true, work)
  }
}
