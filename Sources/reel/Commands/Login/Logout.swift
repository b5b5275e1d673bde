import Files
import UserConfiguration

/// Removes the key that a login stored, and says what stays.
struct Logout {
  let profile: String
  let host: String
  let store: KeyStore
  /// Where the profile says that its key is; nil where it says nothing.
  var source: KeySource?

  struct Outcome: Hashable {
    var lines: [String] = []
    var problems: [String] = []
    var status: ExitStatus { problems.isEmpty ? .done : .failed }
  }

  /// Both places are looked at: an earlier login may have left a key in the other one.
  func run() -> Outcome {
    var outcome = Outcome()
    removeFile(&outcome)
    clearSecret(&outcome)
    if outcome.lines.isEmpty, outcome.problems.isEmpty { outcome.lines.append(Self.nothing(source)) }
    outcome.lines += [
      "The profile, the cache and the journal stay: reel forget erases cache and journal.",
      "The key itself goes on to work until it is deleted at \(host)/settings/user-api-keys.",
    ]
    return outcome
  }

  private func removeFile(_ outcome: inout Outcome) {
    let path = store.folders.credentialFile(of: profile)
    do throws(FileProblem) {
      if try CredentialFile(path: path).remove() { outcome.lines.append("Removed \(path).") }
    } catch {
      outcome.problems.append("\(error.sentence).")
    }
  }

  /// Where the profile names another place, a service that does not answer is no problem.
  private func clearSecret(_ outcome: inout Outcome) {
    do throws(SecretTool.Problem) {
      _ = try store.secretTool.key(of: profile)
      try store.secretTool.clear(profile)
      outcome.lines.append("Removed the key from the Secret Service.")
    } catch .noEntry {
    } catch {
      if source == .secretService { outcome.problems.append("The key was not removed: \(error.sentence).") }
    }
  }

  private static func nothing(_ source: KeySource?) -> String {
    switch source {
    case .command(let words):
      "Reel stored no key: it comes from “\(words.first ?? "")”, which keeps it."
    case .environment: "Reel stored no key: it comes from the environment."
    case .secretService, .file, nil: "No key of this profile was stored."
    }
  }
}
