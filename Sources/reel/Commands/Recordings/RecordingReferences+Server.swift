import ArgumentParser

extension RecordingReferences {
  /// The connection that is asked for, with the project of the addresses: one command works in one project.
  func request(_ connection: ConnectionRequest) throws -> ConnectionRequest {
    try valid.reduce(connection) { request, reference in try reference.request(request) }
  }
}

extension RecordingArguments {
  /// The recordings that are named; ends the command where standard input cannot be read, or names none.
  func references() throws -> RecordingReferences {
    do throws(CommandFailure) {
      let references = try read()
      guard references.valid.isEmpty, let first = references.invalid.first else { return references }
      throw .usage(["reel: “\(first)” names no recording."])
    } catch {
      if case .usage(let lines) = error { StandardError.say(lines) }
      throw ExitCode(error.status.rawValue)
    }
  }
}
