import Files
import Glibc

/// Where the program's files lie, by the XDG Base Directory Specification: a variable that is empty, or names
/// no absolute path, counts as unset.
struct UserFolders {
  private let environment: [String: String]

  init(_ environment: [String: String]) { self.environment = environment }

  /// What can be fetched anew: `$XDG_CACHE_HOME/reel`.
  var cache: FilePath { folder("XDG_CACHE_HOME", below: ".cache") }
  /// What outlives the program: `$XDG_STATE_HOME/reel`.
  var state: FilePath { folder("XDG_STATE_HOME", below: ".local/state") }
  /// What the user writes: `$XDG_CONFIG_HOME/reel`.
  var configuration: FilePath { folder("XDG_CONFIG_HOME", below: ".config") }

  var cacheFile: String { cache.appending("cache.sqlite").text }
  var journalFile: String { state.appending("journal.sqlite").text }
  var quota: FilePath { state.appending("quota") }
  var themes: FilePath { configuration.appending("themes") }
  /// Keys, a file for each profile.
  var credentials: FilePath { configuration.appending("credentials") }

  /// A profile's name is any text; what no file can be called has no file.
  func credentialFile(of profile: String) -> String {
    credentials.appending(profile.isFileName ? profile : "_").text
  }

  /// `key`: the digest of the key whose calls it counts.
  func quotaFile(key: String) -> String { quota.appending("\(key).json").text }

  /// Where standard error goes while the screen is ours. Makes the folder, readable by the user alone; nil
  /// where that fails, or others can write into it.
  func logFile() -> String? {
    do throws(FileProblem) {
      try PrivateFolder.make(state.text)
      return state.appending("reel.log").text
    } catch {
      return nil
    }
  }

  /// Why nothing is logged, where something else lies in the log's place: a sentence without a full stop.
  var unusableLog: String? {
    do throws(FileProblem) {
      _ = try PrivateFile.isThere(state.appending("reel.log").text)
      return nil
    } catch {
      return "\(error.sentence): nothing is logged"
    }
  }

  /// The same of the calls that Reels count together.
  var unusableQuota: String? {
    PrivateFolder.problem(of: quota.text).map { "\($0.sentence): calls are counted by this run alone" }
  }

  private func folder(_ variable: String, below fallback: String) -> FilePath {
    if let path = environment[variable], path.hasPrefix("/") { return FilePath(path).appending("reel") }
    return home.appending(fallback).appending("reel")
  }

  /// `HOME`, or what the passwd entry says where that names no absolute path.
  var home: FilePath {
    if let path = environment["HOME"], path.hasPrefix("/") { return FilePath(path) }
    return FilePath(UserAccount.home ?? "/")
  }
}

extension String {
  /// Letters, digits, `-`, `_` and dots, not at its beginning, and of a length that every file system takes.
  var isFileName: Bool {
    !isEmpty && utf8.count <= 64 && first != "."
      && unicodeScalars.allSatisfy {
        $0.isASCII
          && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_.".unicodeScalars.contains($0))
      }
  }
}
