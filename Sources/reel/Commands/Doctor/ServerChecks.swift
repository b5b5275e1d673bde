import Foundation
import PostHogAPI
import Recordings

/// What the server showed.
struct ServerChecks {
  let host: PostHogHost
  /// How long its name took to be looked up, in seconds; nil where there is none, or nobody answered.
  var lookup: TimeInterval?
  var probe: Result<ServerProbe, FetchFailure>?
  var account: Result<Account, FetchFailure>?
  /// What happened, and what to do.
  let words: (FetchFailure) -> String

  /// More makes a signed request or an expiry wrong.
  static let mostClockDifference = 60.0

  var checks: [DoctorCheck] { [name] + answer + accountChecks }

  private var name: DoctorCheck {
    guard let lookup else {
      return DoctorCheck(
        "server.name", .problem,
        "The name \(host.name) was not found within \(ServerProbing.patience) seconds.",
        advice: "Check the network, --host, POSTHOG_HOST and the profile's host.")
    }
    let kind = host == .us || host == .eu ? "PostHog's cloud" : "a server of your own"
    return DoctorCheck(
      "server.name", .ok, "\(host.base), \(kind); its name took \(Self.milliseconds(lookup)).")
  }

  private static func milliseconds(_ seconds: TimeInterval) -> String {
    "\(Int(clamping: (seconds * 1000).rounded())) ms"
  }

  private var answer: [DoctorCheck] {
    switch probe {
    case nil: return []
    case .failure(let failure):
      return [
        DoctorCheck(
          "server.answer", .problem, words(failure),
          advice: "See docs/troubleshooting.md, “The server cannot be reached”.")
      ]
    case .success(let probe):
      let time = Self.milliseconds(probe.seconds)
      let isPostHog = probe.isJSON
      let answer =
        isPostHog
        ? DoctorCheck(
          "server.answer", .ok, "It answers in \(time), connection included (status \(probe.status)).")
        : DoctorCheck(
          "server.answer", .problem, "What answers is not PostHog (status \(probe.status)).",
          advice: "Check the address. A proxy or a login page may stand between.")
      return [answer, clock(probe)] + version(probe)
    }
  }

  private func clock(_ probe: ServerProbe) -> DoctorCheck {
    guard let difference = probe.clockDifference else {
      return DoctorCheck("server.clock", .note, "The server does not tell the time.")
    }
    let seconds = Int(clamping: abs(difference).rounded())
    guard abs(difference) > Self.mostClockDifference else {
      return DoctorCheck("server.clock", .ok, "Both clocks agree, to \(max(1, seconds)) s.")
    }
    let side = difference > 0 ? "behind" : "ahead of"
    return DoctorCheck(
      "server.clock", .problem,
      "This machine's clock is \(seconds) s \(side) the server's: “today” and ages are wrong.",
      advice: "Set the clock: timedatectl set-ntp true")
  }

  private func version(_ probe: ServerProbe) -> [DoctorCheck] {
    guard probe.status == 404 else { return [] }
    return [
      DoctorCheck(
        "server.version", .note, "It is an older PostHog, which does not tell a key's scopes.",
        advice: "What it lacks: docs/configuration.md, “Older servers”.")
    ]
  }

  private var accountChecks: [DoctorCheck] {
    switch account {
    case nil: return []
    case .failure(let failure):
      return [DoctorCheck("key.account", .problem, words(failure), advice: "Check the key: reel login")]
    case .success(let account):
      let name = account.project.name.map { "\($0) " } ?? ""
      return [
        DoctorCheck("server.project", .ok, "The project is \(name)#\(account.project.id.description)."),
        Self.scopes(account),
      ]
    }
  }

  private static func scopes(_ account: Account) -> DoctorCheck {
    guard let key = account.key else {
      return DoctorCheck("key.scopes", .note, "The server does not tell the key's scopes.")
    }
    let missing = Scope.allCases.filter { !key.allows($0) }
    if key.scopes.isEmpty {
      return DoctorCheck(
        "key.scopes", .note, "The key has no scopes: older servers allow it everything, newer ones nothing.")
    }
    guard !missing.isEmpty else { return DoctorCheck("key.scopes", .ok, "The key has all scopes.") }
    let names = missing.map(\.rawValue).joined(separator: ", ")
    return DoctorCheck(
      "key.scopes", missing.contains(.recordingRead) ? .problem : .note, "The key lacks \(names).",
      advice: "Add them to the key; what each is for: docs/configuration.md, “The key”.")
  }
}
