import Browser
import Foundation
import PostHogAPI
import Recordings
import UserConfiguration

/// What holds for this run, and who said so.
struct EffectiveSettings: Hashable {
  var values = SettingValues()
  var origins: [Setting: SettingOrigin] = [:]
  var profile: Profile?
  var profileOrigin = SettingOrigin.standard
  var configuration: Configuration
  var demoRecordings: Int?

  /// The profile was named for this run, and is not merely the usual one.
  var isProfileNamed: Bool {
    switch profileOrigin {
    case .option, .variable: true
    case .profile, .file, .standard: false
    }
  }

  /// Nil where nobody names one.
  var host: String? { origins[.host] == .standard ? nil : values.text(.host) }
  var project: Int? { values.number(.project) }
  var theme: String { values.text(.theme) ?? ThemeFile.automatic }
  var isReadOnly: Bool { values.flag(.readOnly) ?? false }
  var allowsPlainHTTP: Bool { values.flag(.insecureHTTP) ?? false }
  /// Names in settled decisions are erased after so many days.
  var namesKept: Int { values.number(.keepNames) ?? 30 }
  var readAhead: ReadAhead { values.text(.readAhead).flatMap(ReadAhead.init) ?? .auto }

  var limits: QuotaAssumption {
    values.text(.limits).flatMap(KnownLimits.init)?.assumption ?? .unknown
  }

  var cache: CacheRequest {
    CacheRequest(isKept: values.flag(.cache) ?? true, limit: (values.number(.cacheLimit) ?? 512) << 20)
  }

  /// Who wants an unchanged server, without a full stop.
  var readOnlyReason: String {
    switch origins[.readOnly] ?? .standard {
    case .profile(let name): "the profile \(name) is read-only"
    case .file: "read_only is set in \(configuration.path)"
    case .option(let name), .variable(let name): "Reel was started with \(name)"
    case .standard: "nothing may be changed"
    }
  }

  /// Why nothing is changed on the server, as a line for a shell; nil where it may be.
  var refusalOfWrites: String? {
    guard isReadOnly else { return nil }
    return "reel: \(readOnlyReason): nothing is changed on the server."
  }

  /// Where the key is looked for. What is stored for a profile goes to the host that it names, and nowhere else.
  func keys(_ environment: [String: String]) -> KeyFinder {
    var finder = KeyFinder(environment: environment)
    finder.isStored = profile?.host != nil
    guard let profile else { return finder }
    (finder.profile, finder.source) = (profile.name, profile.keySource)
    finder.isProfileNamed = isProfileNamed
    return finder
  }

  /// What the panes show of the profiles.
  var profiles: ProfileSet {
    ProfileSet(
      names: configuration.profiles.map(\.name), current: profile?.name, style: profile?.shownStyle)
  }

  /// `moment`: as of when the demo's recordings are made up.
  func server(_ environment: [String: String], demoAsOf moment: Date = Date()) throws -> Server {
    var server =
      try demoRecordings.map { Server.demo(recordings: $0, asOf: moment) }
      ?? Server.remote(self, environment: environment)
    server.limits = limits
    return server
  }
}
