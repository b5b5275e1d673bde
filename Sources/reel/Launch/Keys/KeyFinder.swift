import Files
import Glibc
import PostHogAPI
import UserConfiguration

/// Looks for the key of a profile. No key is in an argument, and none that is found is written anywhere.
///
/// | the profile was named by `--profile` | else |
/// | --- | --- |
/// | where it says | `POSTHOG_PERSONAL_API_KEY`, then the variables of posthog-cli |
/// | the same as else, where it says nothing | where the profile says |
/// | | `credentials/PROFILE` if the profile names its host, then the file of posthog-cli |
struct KeyFinder {
  let variables: ConnectionVariables
  let folders: UserFolders
  var profile = "default"
  /// Where the profile says; nil where it says nothing, or there is none.
  var source: KeySource?
  /// By an option: what it says wins over the environment then.
  var isProfileNamed = false
  /// Whether a key may be stored for it: it names the server that such a key is for.
  var isStored = true
  var run: (ProgramCall) -> ProgramCall.Ending = { $0.run() }
  /// Longer where somebody may have to type a pass phrase.
  var patience = isatty(STDIN_FILENO) == 1 ? 120 : 30

  init(environment: [String: String], profile: String = "default", source: KeySource? = nil) {
    (variables, folders) = (ConnectionVariables(environment), UserFolders(environment))
    (self.profile, self.source) = (profile, source)
  }

  func find() throws(KeyProblem) -> FoundKey {
    if let source, isProfileNamed { return try found(source) }
    if let found = try ofEnvironment() { return found }
    if let source { return try found(source) }
    if isStored, let found = try ofFile() { return found }
    if let found = try ofCLIFile() { return found }
    throw .nowhere
  }

  private func found(_ source: KeySource) throws(KeyProblem) -> FoundKey {
    switch source {
    case .environment:
      guard let found = try ofEnvironment() else { throw .missing(.variable(Self.variable)) }
      return found
    case .command(let words): return try ofCommand(words)
    case .secretService:
      return try Self.found(try ofSecretService(), .secretService(profile: profile))
    case .file:
      guard let found = try ofFile() else { throw .missing(.file(folders.credentialFile(of: profile))) }
      return found
    }
  }

  static let variable = "POSTHOG_PERSONAL_API_KEY"

  private func ofEnvironment() throws(KeyProblem) -> FoundKey? {
    if let text = variables[Self.variable] {
      return FoundKey(key: try Self.key(in: text, .variable(Self.variable)), origin: .variable(Self.variable))
    }
    return try CLICredentials(variables).map { (credentials) throws(KeyProblem) in
      try Self.found(credentials)
    }
  }

  private func ofCommand(_ words: [String]) throws(KeyProblem) -> FoundKey {
    let name = words.first ?? ""
    switch run(ProgramCall(arguments: words, seconds: patience)) {
    case .ended(0, let output):
      let line = output.prefix { $0 != UInt8(ascii: "\n") }
      return try Self.found(Array(line), .command(words))
    case .ended(let status, _): throw .programFailed(name, status: status)
    case .missing: throw .noProgram(name)
    case .late: throw .programLate(name, seconds: patience)
    case .flooding: throw .programFlooding(name)
    }
  }

  private func ofSecretService() throws(KeyProblem) -> [UInt8] {
    do throws(SecretTool.Problem) {
      return try SecretTool(run: run).key(of: profile)
    } catch {
      throw .secretService(error)
    }
  }

  private func ofFile() throws(KeyProblem) -> FoundKey? {
    let path = folders.credentialFile(of: profile)
    guard let bytes = try Self.bytes(path) else { return nil }
    return try Self.found(bytes, .file(path))
  }

  private func ofCLIFile() throws(KeyProblem) -> FoundKey? {
    let path = CLICredentials.path(variables, home: folders.home)
    guard let bytes = try Self.bytes(path) else { return nil }
    guard let credentials = CLICredentials(bytes, path: path) else {
      throw .fault(.empty, .cliFile(path))
    }
    return try Self.found(credentials)
  }

  private static func bytes(_ path: String) throws(KeyProblem) -> [UInt8]? {
    do throws(CredentialFile.Problem) {
      return try CredentialFile(path: path).read()
    } catch {
      throw .file(error)
    }
  }

  private static func found(_ credentials: CLICredentials) throws(KeyProblem) -> FoundKey {
    FoundKey(
      key: try key(in: credentials.token, credentials.origin), origin: credentials.origin,
      host: credentials.host, project: credentials.project)
  }

  private static func found(_ bytes: [UInt8], _ origin: KeyOrigin) throws(KeyProblem) -> FoundKey {
    do throws(KeyFault) {
      return FoundKey(key: try KeyFault.key(in: bytes), origin: origin)
    } catch {
      throw .fault(error, origin)
    }
  }

  private static func key(in text: String, _ origin: KeyOrigin) throws(KeyProblem) -> APIKey {
    do throws(KeyFault) { return try KeyFault.key(in: text) } catch { throw .fault(error, origin) }
  }
}
