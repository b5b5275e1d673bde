import Foundation
import Glibc

/// Where the program's files lie, by the XDG Base Directory Specification: a variable that is empty, or names no
/// absolute path, counts as unset.
struct UserFolders {
  private let environment: [String: String]

  init(_ environment: [String: String]) { self.environment = environment }

  /// What can be fetched anew: `$XDG_CACHE_HOME/reel`.
  var cache: URL { folder("XDG_CACHE_HOME", below: ".cache") }
  /// What outlives the program: `$XDG_STATE_HOME/reel`.
  var state: URL { folder("XDG_STATE_HOME", below: ".local/state") }
  /// What the user writes: `$XDG_CONFIG_HOME/reel`.
  var configuration: URL { folder("XDG_CONFIG_HOME", below: ".config") }

  var cacheFile: String { cache.appending(path: "cache.sqlite").path }
  var journalFile: String { state.appending(path: "journal.sqlite").path }
  var themes: URL { configuration.appending(path: "themes") }

  /// `key`: the digest of the key whose calls it counts.
  func quotaFile(key: String) -> String { state.appending(path: "quota/\(key).json").path }

  /// Where standard error goes while the screen is ours. Makes the folder, readable by the user alone; nil where that
  /// fails.
  func logFile() -> String? {
    let state = state
    // It is there nearly always, and what makes whole paths costs the start a millisecond.
    if mkdir(state.path, 0o700) == 0 || errno == EEXIST { return state.path + "/reel.log" }
    do {
      try FileManager.default.createDirectory(
        at: state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      return nil
    }
    return state.appending(path: "reel.log").path
  }

  private func folder(_ variable: String, below fallback: String) -> URL {
    if let path = environment[variable], path.hasPrefix("/") {
      return URL(filePath: path).appending(path: "reel")
    }
    return URL(filePath: environment["HOME"] ?? "/").appending(path: fallback).appending(path: "reel")
  }
}
