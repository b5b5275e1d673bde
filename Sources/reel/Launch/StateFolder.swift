import Foundation

/// Where the program keeps what outlives it, readable by the user alone: `$XDG_STATE_HOME/reel`.
enum StateFolder {
  static func path(_ environment: [String: String]) -> URL {
    let home = URL(filePath: environment["HOME"] ?? "/")
    let state =
      environment["XDG_STATE_HOME"].flatMap { $0.isEmpty ? nil : URL(filePath: $0) }
      ?? home.appending(path: ".local/state")
    return state.appending(path: "reel")
  }
}
