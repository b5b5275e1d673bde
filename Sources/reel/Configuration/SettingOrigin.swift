/// Who set a setting.
enum SettingOrigin: Hashable {
  case option(String)
  case variable(String)
  case profile(String)
  /// The configuration, for all, in this line.
  case file(line: Int?)
  /// Nobody.
  case standard

  /// In one or a few words.
  func text(_ path: String) -> String {
    switch self {
    case .option(let name), .variable(let name): name
    case .profile(let name): "profile \(name)"
    case .file(let line): path + (line.map { ":\($0)" } ?? "")
    case .standard: "default"
    }
  }
}
