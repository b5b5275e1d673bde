import ArgumentParser
import Browser
import Foundation
import Recordings
import UserConfiguration

/// What a person asks for when they start the browser, in words of the command line.
package struct BrowseRequest: Hashable {
  var connection = ConnectionRequest()
  var idleDescriptor: Int32?
  /// The recording to begin at.
  var opened: OpenedRecording?

  /// Until the user quits; the process' exit status as an error where it is not 0.
  func run() throws {
    let environment = ProcessEnvironment.variables
    let request = try opened?.reference.request(connection) ?? connection
    let settings = try request.settings(environment)
    let ending = try BrowserLaunch(
      request: request, settings: settings, server: server(settings, environment),
      theme: ThemeChoice(named: settings.theme, environment: environment),
      environment: environment, idleDescriptor: idleDescriptor,
      opening: opened.map { Opening(recording: $0.reference.id, second: $0.second) },
      commands: Self.commands(settings.configuration)
    ).run()
    if ending != 0 { throw ExitCode(ending) }
  }

  /// That of the address, where one is opened.
  private func server(_ settings: EffectiveSettings, _ environment: [String: String]) throws -> Server {
    guard let reference = opened?.reference else { return try settings.server(environment) }
    // Ids that a command printed of the demo are found within the same hour.
    let server = try settings.server(environment, demoAsOf: Date().beginOfHour)
    do throws(CommandFailure) {
      try reference.checkHost(server)
    } catch {
      if case .usage(let lines) = error { StandardError.say(lines) }
      throw ExitCode(error.status.rawValue)
    }
    return server
  }

  private static func commands(_ configuration: Configuration) throws -> CommandSettings {
    do throws(ConfigurationProblems) {
      return try CommandSettings(configuration)
    } catch {
      throw StartProblem(error)
    }
  }
}
