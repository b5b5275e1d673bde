import ArgumentParser
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

  /// What may be asked for.
  static let days = 0...3_650

  /// Until the user quits; the process' exit status as an error where it is not 0.
  func run() throws {
    let environment = ProcessEnvironment.variables
    let ending = try BrowserLaunch(
      server: connection.server(environment), theme: ThemeChoice(named: theme, environment: environment),
      environment: environment,
      idleDescriptor: idleDescriptor, isReadOnly: isReadOnly, cache: connection.cache, namesKept: namesKept,
      readAhead: readAhead
    ).run()
    if ending != 0 { throw ExitCode(ending) }
  }
}
