import ArgumentParser
import UserConfiguration

/// What a person asks for when they start the browser, in words of the command line.
package struct BrowseRequest: Hashable {
  var connection = ConnectionRequest()
  var idleDescriptor: Int32?

  /// Until the user quits; the process' exit status as an error where it is not 0.
  func run() throws {
    let environment = ProcessEnvironment.variables
    let settings = try connection.settings(environment)
    let ending = try BrowserLaunch(
      request: connection, settings: settings, server: settings.server(environment),
      theme: ThemeChoice(named: settings.theme, environment: environment),
      environment: environment, idleDescriptor: idleDescriptor,
      commands: Self.commands(settings.configuration)
    ).run()
    if ending != 0 { throw ExitCode(ending) }
  }

  private static func commands(_ configuration: Configuration) throws -> CommandSettings {
    do throws(ConfigurationProblems) {
      return try CommandSettings(configuration)
    } catch {
      throw StartProblem(error)
    }
  }
}
