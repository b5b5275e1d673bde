import Files
import PostHogAPI
import Recordings
import UserConfiguration

/// Gets a key from its user, looks what it can do, and stores it under a profile.
struct Login {
  let request: LoginRequest
  let dialog: LoginDialog
  /// Asks the server who the key's user is, in the project that is asked for.
  let check: (PostHogHost, APIKey, ProjectID?) -> Result<Account, FetchFailure>
  let store: KeyStore
  let file: ProfileFile
  /// What happened, in words.
  let words: (FetchFailure, PostHogHost) -> String

  /// How often somebody at a terminal may be wrong.
  private static let patience = 3

  /// Nothing is stored before all is known.
  func run() throws(LoginProblem) {
    guard ConfigurationReader.isName(request.profile) else { throw .profileName(request.profile) }
    let edit = ProfileEdit(try file.text(), profile: request.profile)
    try mayWrite(edit)
    let asked = try host()
    showPage(asked)
    let (host, key, account) = try checkedKey(asked)
    LoginReport(account: account, host: host).lines.forEach(dialog.say)
    let project = try project(of: account)
    let text = try stored(key, host, project, edit)
    do throws(FileProblem) {
      try file.write(text)
    } catch {
      throw .file(error)
    }
    let isDefault = request.profile == "default"
    dialog.say("The profile “\(request.profile)” is in \(file.path).")
    dialog.say("Go on with: reel" + (isDefault ? "" : " --profile \(request.profile)"))
  }

  /// Stores the key; the configuration's new text.
  private func stored(
    _ key: APIKey, _ host: PostHogHost, _ project: ProjectID?, _ edit: ProfileEdit
  ) throws(LoginProblem) -> String {
    let source = try store.store(key.bytesToStore, of: request.profile, request.store, note: dialog.say)
    let place =
      source == .file ? store.folders.credentialFile(of: request.profile) : "the Secret Service"
    dialog.say("The key is stored in \(place).")
    var values = [("host", "\"\(host.base)\"")]
    if let project { values.append(("project", project.description)) }
    values.append(("key_source", "\"\(source.name)\""))
    if request.allowsPlainHTTP, !host.keepsSecrets { values.append(("insecure_http", "true")) }
    let text = edit.setting(
      values, without: ["key_command"] + (project == nil ? ["project"] : []), isDefault: true)
    try file.check(text)
    return text
  }

  private func mayWrite(_ edit: ProfileEdit) throws(LoginProblem) {
    if let line = edit.lineElsewhere {
      throw .configuration(
        "\(file.path), line \(line): the profile “\(request.profile)” is written in a form that login does not edit. "
          + "Write it as a table: [profiles.\(request.profile)].")
    }
    guard edit.isThere, !request.overwrites else { return }
    dialog.say("There is a profile “\(request.profile)” in \(file.path).")
    guard dialog.agrees("Replace its host, project and key?") else {
      throw .profileExists(request.profile)
    }
  }

  private func host() throws(LoginProblem) -> PostHogHost {
    if let text = request.host { return try parsed(text) }
    guard dialog.canAnswer else { return .us }
    [
      "Where is your PostHog?", "  1  US cloud, \(PostHogHost.us.base)",
      "  2  EU cloud, \(PostHogHost.eu.base)",
      "  or the address of a server of your own",
    ].forEach(dialog.say)
    for _ in 0..<Self.patience {
      guard let answer = dialog.ask("1, 2, or an address [1]: ") else { throw .unanswered }
      switch answer {
      case "", "1": return .us
      case "2": return .eu
      default:  // String
        do throws(LoginProblem) { return try parsed(answer) } catch { dialog.say(error.sentence) }
      }
    }
    throw .unanswered
  }

  private func parsed(_ text: String) throws(LoginProblem) -> PostHogHost {
    let host: PostHogHost
    do throws(HostProblem) {
      host = try PostHogHost(text)
    } catch {
      throw .host(error.sentence(text))
    }
    guard host.keepsSecrets || request.allowsPlainHTTP else { throw .plainHTTP(host.origin) }
    return host
  }

  private func showPage(_ host: PostHogHost) {
    guard dialog.canAnswer else { return }
    let page = "\(host.base)/settings/user-api-keys"
    dialog.say("Make a personal API key called “reel” at \(page) with these scopes:")
    for scope in Scope.allCases { dialog.say("  \(scope.column)  \(scope.purpose)") }
    if request.opensBrowser, !dialog.open(page) { dialog.say("No browser opens it here: open it elsewhere.") }
  }

  /// A key that the server knows, and the host where it does: the other region's, where it belongs there.
  private func checkedKey(
    _ asked: PostHogHost
  ) throws(LoginProblem) -> (PostHogHost, APIKey, Account) {
    var host = asked
    for attempt in 1...Self.patience {
      let isLast = attempt == Self.patience || !dialog.canAnswer
      guard let bytes = dialog.askKey("The key (it is not shown): ") else { throw .unanswered }
      let key: APIKey
      do throws(KeyFault) {
        key = try KeyFault.key(in: bytes)
      } catch {
        if isLast { throw .key(error) }
        dialog.say(error.sentence("What was typed"))
        continue
      }
      MaskedKeys.add(key)
      let answer = answer(of: &host, key)
      switch answer {
      case .success(let account): return (host, key, account)
      case .failure(let failure):
        guard failure == .keyRejected, !isLast else { throw .server(failure) }
        dialog.say(words(failure, host))
      }
    }
    throw .unanswered
  }

  private func answer(of host: inout PostHogHost, _ key: APIKey) -> Result<Account, FetchFailure> {
    let project = request.project.map { ProjectID($0) }
    let first = check(host, key, project)
    guard case .failure(.wrongRegion(let name)) = first, let other = try? PostHogHost(name) else {
      return first
    }
    dialog.say("This key belongs to \(other.base), not to \(host.base): Reel takes that.")
    host = other
    return check(other, key, project)
  }

  /// Nil where nobody knows its number: the key's current one is meant.
  private func project(of account: Account) throws(LoginProblem) -> ProjectID? {
    let known = account.project.id == .current ? nil : account.project.id
    guard request.project == nil, dialog.canAnswer, account.projects.count > 1 else { return known }
    dialog.say("Projects of this key:")
    for project in account.projects {
      let names = [project.name, project.organization].compactMap { $0 }.joined(separator: ", ")
      dialog.say("  \(project.id.description)  \(names)")
    }
    for _ in 0..<Self.patience {
      guard let answer = dialog.ask("The project's number [\(account.project.id.description)]: ") else {
        throw .unanswered
      }
      if answer.isEmpty { return known }
      if let project = account.projects.first(where: { $0.id.description == answer }) { return project.id }
      dialog.say("There is no project \(answer) among them.")
    }
    throw .unanswered
  }
}
