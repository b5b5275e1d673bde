import ArgumentParser
import Browser
import Foundation
import Recordings

/// What a person asks for when they start the browser, in words of the command line.
package struct BrowseRequest: Hashable {
  var connection = ConnectionRequest()
  var theme = ThemeFile.automatic
  var idleDescriptor: Int32?
  var isReadOnly = false
  /// Names in settled decisions are erased after so many days.
  var namesKept = 30
  var readAhead = ReadAhead.auto
  /// The recording to begin at.
  var opened: OpenedRecording?

  /// What may be asked for.
  static let days = 0...3_650

  /// Until the user quits; the process' exit status as an error where it is not 0.
  func run() throws {
    let environment = ProcessEnvironment.variables
    let server = try server(environment)
    let ending = try BrowserLaunch(
      server: server, theme: ThemeChoice(named: theme, environment: environment),
      environment: environment,
      idleDescriptor: idleDescriptor, isReadOnly: isReadOnly, cache: connection.cache, namesKept: namesKept,
      readAhead: readAhead,
      opening: opened.map { Opening(recording: $0.reference.id, second: $0.second) }
    ).run()
    if ending != 0 { throw ExitCode(ending) }
  }

  /// That of the address, where one is opened.
  private func server(_ environment: [String: String]) throws -> Server {
    guard let reference = opened?.reference else { return try connection.server(environment) }
    // Ids that a command printed of the demo are found within the same hour.
    let server = try reference.request(connection).server(environment, demoAsOf: Date().beginOfHour)
    do throws(CommandFailure) {
      try reference.checkHost(server)
    } catch {
      if case .usage(let lines) = error { StandardError.say(lines) }
      throw ExitCode(error.status.rawValue)
    }
    return server
  }
}
