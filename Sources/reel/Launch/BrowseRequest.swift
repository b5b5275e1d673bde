import ArgumentParser
import Foundation

/// What a person asks for when they start the browser, in words of the command line.
package struct BrowseRequest: Hashable {
  var connection = ConnectionRequest()
  var theme = "default"
  var idleDescriptor: Int32?
  var isReadOnly = false

  /// Until the user quits; the process' exit status as an error where it is not 0.
  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let theme = try ThemeFile.load(theme, environment: environment)
    let ending = try BrowserLaunch(
      server: connection.server(environment), theme: theme, environment: environment,
      idleDescriptor: idleDescriptor, isReadOnly: isReadOnly, cache: connection.cache
    ).run()
    if ending != 0 { throw ExitCode(ending) }
  }
}
