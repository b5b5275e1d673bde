import Fetching
import Files
import Foundation
import PostHogAPI
import Recordings
import UserConfiguration

/// Names out of the cache and the configuration folder.
struct CachedCompletionNames: CompletionNaming {
  private let folders: UserFolders
  private let cached: CachedNames

  /// `words`: the command line, whose `--host` and `--project` win over the environment.
  init(_ environment: [String: String], words: [String]) {
    let variables = ConnectionVariables(environment)
    let folders = UserFolders(environment)
    let host = (Self.value(of: "--host", in: words) ?? variables["POSTHOG_HOST"])
      .flatMap { try? PostHogHost($0) }
    let key = APIKey(variables["POSTHOG_PERSONAL_API_KEY"] ?? "").map {
      ClientConfiguration(host: host ?? .us, key: $0).fingerprint
    }
    self.folders = folders
    cached = CachedNames(
      at: folders.cacheFile, server: host?.base, key: key,
      project: Self.value(of: "--project", in: words) ?? variables["POSTHOG_PROJECT_ID"])
  }

  private static func value(of option: String, in words: [String]) -> String? {
    guard let place = words.firstIndex(of: option), place + 1 < words.count else { return nil }
    return words[place + 1]
  }

  var playlists: [CompletionPlaylist] {
    cached.playlists().map { CompletionPlaylist(name: $0.title, id: $0.id.text) }
  }

  var persons: [String] {
    var seen: Set<String> = []
    return cached.recordings().compactMap { $0.person.completion }.filter { seen.insert($0).inserted }
  }

  var recordings: [CompletionRecording] {
    cached.recordings(limit: 100).map {
      CompletionRecording(id: $0.id.text, note: $0.person.completion ?? "")
    }
  }

  var profiles: [String] {
    let path = folders.configuration.appending("config.toml").text
    guard let bytes = try? GivenFile.read(path, limit: 1 << 20),
      let configuration = try? ConfigurationReader.configuration(from: bytes, path: path)
    else { return [] }
    return configuration.profiles.map(\.name)
  }

  var themes: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folders.themes.text)) ?? []
    let own = files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
    return [ThemeFile.automatic, "default", "dark", "light"] + own
  }
}

extension RecordingPerson {
  /// As filter words and commands find the person: by name or e-mail, else by a distinct id.
  fileprivate var completion: String? {
    [name, distinctIDs.first].compactMap { $0 }.first { $0.contains { !$0.isWhitespace } }
  }
}
