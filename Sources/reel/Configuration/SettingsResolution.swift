import PostHogAPI
import Recordings
import UserConfiguration

/// Decides what holds: an option before the environment, that before the profile, that before what the file says
/// for all. A profile is one server and its key: where an option or the environment names another server, the two
/// are never mixed.
struct SettingsResolution {
  let request: ConnectionRequest
  let variables: ConnectionVariables
  let configuration: Configuration

  func settings() throws(StartProblem) -> EffectiveSettings {
    var settings = EffectiveSettings(configuration: configuration, demoRecordings: request.demoRecordings)
    if let (profile, origin) = try profile() {
      (settings.profile, settings.profileOrigin) = (profile, origin)
    }
    for setting in Setting.allCases {
      let (value, origin) = value(of: setting, settings.profile)
      settings.values[setting] = value
      settings.origins[setting] = origin
    }
    return settings
  }

  private func value(of setting: Setting, _ profile: Profile?) -> (SettingValue?, SettingOrigin) {
    let row = setting.row
    if let value = request.options[setting] { return (value, .option(row.option)) }
    if request.demoRecordings == nil, let name = row.variable, let text = variables[name] {
      // What is no value of this kind is told where the server is made of it.
      return (row.kind.value(word: text), .variable(name))
    }
    if let profile, let value = profile.settings[setting] { return (value, .profile(profile.name)) }
    if let value = configuration.settings[setting] {
      return (value, .file(line: configuration.lines[setting]))
    }
    return (row.standard, .standard)
  }

  /// The profile that was named, or else the usual one, unless that is of another server.
  private func profile() throws(StartProblem) -> (Profile, SettingOrigin)? {
    if let (name, origin) = named {
      guard let profile = configuration.profile(named: name) else { throw unknown(name) }
      if let other = otherServer(than: profile) { throw Self.mixed(profile, other) }
      return (profile, origin)
    }
    // The demo is nobody's production.
    guard request.demoRecordings == nil, let name = configuration.profile,
      let profile = configuration.profile(named: name), otherServer(than: profile) == nil
    else { return nil }
    return (profile, .file(line: configuration.profileLine))
  }

  private var named: (String, SettingOrigin)? {
    if let name = request.profile { return (name, .option(Self.option)) }
    return variables[Self.variable].map { ($0, .variable(Self.variable)) }
  }

  static let option = "--profile"
  static let variable = "REEL_PROFILE"

  /// Who names another server than the profile's. What is no address is told where it is parsed.
  private func otherServer(than profile: Profile) -> SettingOrigin? {
    guard request.demoRecordings == nil, let host = profile.host.flatMap({ try? PostHogHost($0) }) else {
      return nil
    }
    let (named, origin) = value(of: .host, nil)
    guard case .text(let text)? = named, let other = try? PostHogHost(text), other != host else { return nil }
    switch origin {
    case .option, .variable: return origin
    case .profile, .file, .standard: return nil
    }
  }

  private static func mixed(_ profile: Profile, _ other: SettingOrigin) -> StartProblem {
    let name = other.text("")
    return StartProblem(
      lines: [
        "reel: \(name) names another server than the profile \(profile.name), whose key goes to its own alone.",
        "reel: leave \(name) out, or name another profile.",
      ], status: 2)
  }

  private func unknown(_ name: String) -> StartProblem {
    let names = configuration.profiles.map(\.name)
    let nearest = name.utf8.count <= 60 ? NearestName.to(name, among: names) : nil
    let known =
      names.isEmpty ? "\(configuration.path) has none." : "There are: \(names.joined(separator: ", "))."
    return StartProblem(
      lines: [
        "reel: there is no profile \(name.prefix(60))\(ConfigurationReader.suggestion(nearest))",
        "reel: \(known)",
      ], status: 2)
  }
}
