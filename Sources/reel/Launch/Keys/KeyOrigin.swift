/// Where a key came from.
enum KeyOrigin: Hashable {
  case variable(String)
  case command([String])
  /// The profile it is stored for.
  case secretService(profile: String)
  case file(String)
  /// What `posthog-cli login` wrote.
  case cliFile(String)

  /// As in `The key comes from …`. Of a command the program alone: its arguments may hold what is private.
  var phrase: String {
    switch self {
    case .variable(let name): name
    case .command(let words): "the command “\(words.first ?? "")”"
    case .secretService(let profile): "the Secret Service (profile \(profile))"
    case .file(let path): path
    case .cliFile(let path): "\(path), a file of posthog-cli"
    }
  }

  /// As a sentence begins with it.
  var place: String {
    switch self {
    case .variable(let name): name
    case .command(let words): "What “\(words.first ?? "")” prints"
    case .secretService(let profile): "The Secret Service's entry for the profile \(profile)"
    case .file(let path), .cliFile(let path): path
    }
  }
}
