import ArgumentParser
import Browser
import BrowserApp
import Curses
import UserConfiguration

extension BrowserLaunch {
  /// The state to go on with in the profile of that name. Where it cannot be opened, all stays as it is, and the
  /// status says why. Every part that may fail is done before anything of the old profile is given up.
  mutating func opened(
    _ name: String, from loop: BrowserLoop, on session: TerminalSession, _ connection: inout ServerConnection
  ) -> BrowserState {
    var request = request
    request.profile = name
    // It was a project of the server that is left.
    request.project = nil
    // Whoever is asked for a key may be asked for a pass phrase: the terminal is theirs meanwhile.
    let asks = (try? request.settings(environment))?.profile?.asksForKey ?? false
    if asks { session.suspend() }
    defer { if asks { try? session.resume() } }
    do {
      let settings = try request.settings(environment)
      let server = try settings.server(environment)
      theme = try ThemeChoice(named: settings.theme, environment: environment)
      (self.request, self.settings, self.server) = (request, settings, server)
    } catch {
      var state = loop.state()
      state.notice = .said(Sentence("\(name) is not opened: \(Self.reason(error))"))
      return state
    }
    let old = connection
    connection = ServerConnection(server)
    Task.detached { await old.close() }
    var state = loop.state(with: browserSettings(session))
    state.notice = .done(Sentence("profile \(name)"))
    return state
  }

  /// What the shell would have been told, on one line.
  private static func reason(_ error: any Error) -> String {
    switch error {
    case let problem as StartProblem:
      problem.lines.map { $0.hasPrefix("reel: ") ? String($0.dropFirst(6)) : $0 }.joined(separator: " ")
    case let mistake as ValidationError: mistake.message
    default: "\(error)"  // any Error
    }
  }
}
