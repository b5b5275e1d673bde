import Files

/// Why there is no key.
enum KeyProblem: Error, Hashable {
  /// No place has one.
  case nowhere
  /// The place that the profile names is empty.
  case missing(KeyOrigin)
  case fault(KeyFault, KeyOrigin)
  case file(CredentialFile.Problem)
  case noProgram(String)
  case programFailed(String, status: Int32)
  case programLate(String, seconds: Int)
  case programFlooding(String)
  case secretService(SecretTool.Problem)

  /// What is wrong, as a sentence.
  var sentence: String {
    switch self {
    case .nowhere: "Reel needs a personal API key of PostHog (phx_…)."
    case .missing(let origin): "\(origin.place) is not there."
    case .fault(let fault, let origin): fault.sentence(origin.place)
    case .file(let problem): problem.sentence + "."
    case .noProgram(let name): "The key's command “\(name)” cannot be started."
    case .programFailed(let name, let status) where status > 128:
      "The key's command “\(name)” was ended by signal \(status - 128)."
    case .programFailed(let name, let status): "The key's command “\(name)” ended with \(status)."
    case .programLate(let name, let seconds):
      "The key's command “\(name)” did not end within \(seconds) seconds."
    case .programFlooding(let name): "The key's command “\(name)” prints more than a key."
    case .secretService(let problem): "No key: \(problem.sentence)."
    }
  }

  /// What is wrong and what to do, each a line.
  func lines(host: String) -> [String] {
    [sentence]
      + [
        "Store one: reel login. Or make one at \(host)/settings/user-api-keys and: "
          + "export POSTHOG_PERSONAL_API_KEY=phx_…",
        "Or look around without one: reel --demo",
      ]
  }
}
