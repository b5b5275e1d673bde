import ArgumentParser
import DemoPostHog
import Fetching
import Foundation
import PostHogAPI
import Recordings

/// Which PostHog to talk to, as asked on the command line and in the environment.
struct Server {
  /// Shown in the header.
  var profile: String
  /// Where links lead.
  var base: String
  var project: ProjectID?
  var connection: Connection
  /// What is believed of its limits.
  var limits = QuotaAssumption.unknown

  var isUnlimited: Bool { limits == .none }

  enum Connection {
    case client(ClientConfiguration)
    case demo(DemoConfiguration)
  }

  /// The demo's world ends with the program, and so do decisions about it.
  var keepsJournal: Bool {
    if case .demo = connection { false } else { true }
  }

  func journal(_ environment: [String: String], namesKept: Int = 30) -> JournalPlace {
    JournalPlace(
      server: base, key: fingerprint, path: keepsJournal ? UserFolders(environment).journalFile : nil,
      namesKept: namesKept)
  }

  /// Where Reels with the same key count their calls together; the demo has no limits to share.
  func quotaPath(_ environment: [String: String]) -> String? {
    switch connection {
    case .client(let configuration):
      UserFolders(environment).quotaFile(key: configuration.fingerprint)
    case .demo: nil
    }
  }

  /// The file is gone with the program where nothing shall be kept, and after the demo: its world is another
  /// next time.
  func cache(_ environment: [String: String], _ cache: CacheRequest) -> CachePlace {
    CachePlace(
      server: base, key: fingerprint, asked: project,
      path: keepsJournal && cache.isKept ? UserFolders(environment).cacheFile : nil, limit: cache.limit)
  }

  private var fingerprint: String {
    switch connection {
    case .client(let configuration): configuration.fingerprint
    case .demo: "demo"
    }
  }

  static func demo(recordings: Int, asOf moment: Date) -> Server {
    var configuration = DemoConfiguration(recordings: recordings) { moment }
    configuration.clock = { Date() }
    return Server(
      profile: "demo", base: "https://demo.invalid", project: nil, connection: .demo(configuration))
  }

  static func remote(_ settings: EffectiveSettings, environment: [String: String]) throws -> Server {
    let variables = ConnectionVariables(environment)
    let found = Result { () throws(KeyProblem) in try settings.keys(environment).find() }
    let known = try? found.get()
    if let known { MaskedKeys.add(known.key) }
    let secret = known?.key ?? APIKey(variables[KeyFinder.variable] ?? "")
    let host = try parsedHost(settings.host ?? known?.host, besides: secret)
    let key = try key(found, host: host)
    if let known, !known.mayGo(to: host) { throw StartProblem.otherServer(known.origin, host) }
    guard host.keepsSecrets || settings.allowsPlainHTTP else { throw StartProblem.plainHTTP(host) }
    let proxies = ProxySettings(environment: environment, key: key)
    if let problem = proxies.problem(for: host) { throw StartProblem.proxy(problem) }
    let configuration = ClientConfiguration(
      host: host, key: key, userAgent: "reel/\(ReelVersion.number)", proxies: proxies,
      certificateAuthorities: variables.certificateAuthorities)
    return Server(
      profile: host.name, base: host.base,
      project: try settings.project.map(ProjectID.init)
        ?? parsedProject(variables["POSTHOG_PROJECT_ID"] ?? known?.project, besides: key),
      connection: .client(configuration))
  }

  /// The key and all data cross a network that others may read.
  var isPlainHTTP: Bool {
    if case .client(let configuration) = connection { !configuration.host.keepsSecrets } else { false }
  }

  /// `key`: what no other value may hold. It is neither looked up nor printed then.
  private static func parsedHost(_ text: String?, besides key: APIKey?) throws -> PostHogHost {
    guard let text else { return .us }
    do throws(HostProblem) {
      if key?.isHeld(in: text) == true { throw .isKey }
      return try PostHogHost(text)
    } catch {
      throw ValidationError(error.sentence(text))
    }
  }

  /// Lines that say what to do, and status 2.
  private static func key(_ found: Result<FoundKey, KeyProblem>, host: PostHogHost) throws -> APIKey {
    do throws(KeyProblem) {
      return try found.get().key
    } catch {
      throw StartProblem(lines: error.lines(host: host.base), status: 2)
    }
  }

  private static func parsedProject(_ text: String?, besides key: APIKey) throws -> ProjectID? {
    guard let text, !text.isEmpty else { return nil }
    guard let number = Int(text), number >= 1 else {
      let what = text.looksLikeKey || key.isHeld(in: text) ? "holds a key" : "is \(text)"
      throw ValidationError("POSTHOG_PROJECT_ID \(what): it must be the project's number, 1 or more.")
    }
    return ProjectID(number)
  }
}
