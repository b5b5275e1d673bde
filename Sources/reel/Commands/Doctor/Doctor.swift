import ArgumentParser
import Fetching
import Files
import Foundation
import Glibc
import PostHogAPI
import Recordings
import UserConfiguration
import Wording

/// Looks at everything that Reel needs. Each look ends within some seconds.
struct Doctor {
  let request: ConnectionRequest
  let environment: [String: String]

  private static let databasePatience = 8

  func report() -> DoctorReport {
    var report = DoctorReport()
    report.sections.append(.init(title: "Reel", checks: [Self.version]))
    report.sections.append(.init(title: "Terminal", checks: terminal))
    let settings = Result { () throws(StartProblem) in try request.settings(environment) }
    report.sections.append(.init(title: "Configuration", checks: configuration(settings).checks))
    if request.demoRecordings != nil {
      report.sections.append(.init(title: "Server", checks: [Self.demo]))
    } else if case .success(let settings) = settings {
      report.sections += server(settings)
    }
    report.sections.append(.init(title: "Files", checks: kept))
    return report
  }

  private func configuration(_ settings: Result<EffectiveSettings, StartProblem>) -> ConfigurationChecks {
    let path = ConfigurationFile.path(environment)
    var checks = ConfigurationChecks(path: path, isThere: GivenFile.isRegular(path) != nil)
    do throws(StartProblem) {
      let settings = try settings.get()
      checks.profile = settings.profile?.name
      checks.settings = Setting.allCases.compactMap { setting in
        guard let origin = settings.origins[setting], origin != .standard,
          let value = settings.values[setting]
        else { return nil }
        return .init(name: setting.name, value: value.text, origin: origin.text(path))
      }
    } catch {
      checks.problems = error.lines.map { $0.hasPrefix("reel: ") ? String($0.dropFirst(6)) : $0 }
    }
    return checks
  }

  private static var version: DoctorCheck {
    DoctorCheck("reel.version", .ok, "\(ReelVersion.text) on \(system)")
  }

  private static var system: String {
    var names = utsname()
    guard uname(&names) == 0 else { return "an unknown system" }
    func text<Value>(_ field: Value) -> String {
      withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    return "\(text(names.sysname)) \(text(names.release)), \(text(names.machine))"
  }

  private static let demo = DoctorCheck(
    "server.demo", .ok, "The demo is meant: it needs no key and no network.")

  private var terminal: [DoctorCheck] {
    let output = StandardOutput(descriptor: STDERR_FILENO)
    let rows = TerminalRows.of(STDERR_FILENO)
    let size = isatty(STDIN_FILENO) == 1 ? output.width.map { (columns: $0, rows: rows) } : nil
    return TerminalChecks(
      environment: environment, size: size,
      answers: size == nil ? nil : TerminalAnswers.asked(of: STDIN_FILENO, STDERR_FILENO),
      isThere: { ProgramSearch(environment["PATH"]).finds($0) },
      tmux: { words in
        let call = ProgramCall(arguments: ["tmux"] + words, input: [], showsErrors: false, seconds: 3)
        guard case .ended(0, let output) = call.run() else { return nil }
        return String(decoding: output.prefix { $0 != 10 }, as: UTF8.self)
      }
    ).checks
  }

  private func server(_ settings: EffectiveSettings) -> [DoctorReport.Section] {
    let found = Result { () throws(KeyProblem) in try settings.keys(environment).find() }
    let key = try? found.get()
    if let key { MaskedKeys.add(key.key) }
    let keys = DoctorReport.Section(title: "Key", checks: KeyChecks(found: found).checks)
    let text = settings.host ?? key?.host
    let host: PostHogHost
    do throws(HostProblem) {
      host = try PostHogHost(text ?? PostHogHost.us.base)
    } catch {
      return [keys, .init(title: "Server", checks: [Self.noHost(error.sentence(text ?? ""))])]
    }
    guard host.keepsSecrets || settings.allowsPlainHTTP else {
      let lines = StartProblem.plainHTTP(host).lines
      return [keys, .init(title: "Server", checks: [Self.noHost(lines.joined(separator: " "))])]
    }
    if let key, !key.mayGo(to: host) {
      let lines = StartProblem.otherServer(key.origin, host).lines
      return [keys, .init(title: "Server", checks: [Self.noHost(lines.joined(separator: " "))])]
    }
    let words = { @Sendable (failure: FetchFailure) in
      FailureWording(host: host.base, now: Date(), zone: .local).what(failure)
    }
    let configuration = key.map { ClientConfiguration(host: host, key: $0.key, environment: environment) }
    let probing = ServerProbing(
      host: host, configuration: configuration, project: settings.project.map { ProjectID($0) }, words: words)
    return [keys, .init(title: "Server", checks: probing.checks().checks + quota(configuration))]
  }

  private static func noHost(_ sentence: String) -> DoctorCheck {
    DoctorCheck(
      "server.name", .problem, sentence, advice: "Correct --host, POSTHOG_HOST or the profile's host.")
  }

  /// What was counted so far, without a call.
  private func quota(_ configuration: ClientConfiguration?) -> [DoctorCheck] {
    guard let configuration else { return [] }
    let path = UserFolders(environment).quotaFile(key: configuration.fingerprint)
    guard let report = Bounded.result(seconds: 3, { await KeptQuota.report(at: path) }) ?? nil,
      report.list != nil
    else { return [] }
    let words = QuotaWording(now: Date(), zone: .local, isUnlimited: false).sentence(report)
    return [DoctorCheck("server.quota", .ok, words.prefix(1).uppercased() + words.dropFirst() + ".")]
  }

  private var kept: [DoctorCheck] {
    let folders = UserFolders(environment)
    return KeptChecks(
      folders: folders, limits: ProcessLimits.raised(),
      health: { path in Bounded.blocking(seconds: Self.databasePatience) { KeptFileHealth.of(path) } },
      unsettled: {
        let files = KeptFiles(cache: folders.cacheFile, journal: folders.journalFile, others: [])
        return Bounded.result(seconds: 3) { await files.unsettled } ?? nil
      }
    ).checks
  }
}
