/// Programs that read an argument as a program: data in it would be run.
extension ProgramTemplate {
  private static let shells: Set = [
    "sh", "bash", "dash", "zsh", "ksh", "mksh", "fish", "ash", "csh", "tcsh", "su",
  ]
  private static let interpreters: Set = ["python", "perl", "ruby", "node", "php", "lua", "osascript"]

  /// The first program that would read data as its own text.
  static func shellReadingData(in arguments: [[Part]]) -> String? {
    for (place, argument) in arguments.enumerated() {
      guard let name = name(of: argument) else { continue }
      let rest = arguments[(place + 1)...]
      // The other machine's shell gets all words as one line.
      if name == "ssh", rest.contains(where: { $0.contains(where: \.isValue) }) { return name }
      guard shells.contains(name) || interpreters.contains(name) else { continue }
      let options = rest.prefix { isOption($0) }
      guard options.contains(where: { readsNext($0, of: name) }) else { continue }
      if rest.dropFirst(options.count).first?.contains(where: \.isValue) == true { return name }
      // Of `-c{id}` the text follows at once.
      if options.contains(where: { $0.contains(where: \.isValue) }) { return name }
    }
    return nil
  }

  /// Without folders and version: `python3.11` is `python`.
  private static func name(of argument: [Part]) -> String? {
    guard !argument.contains(where: \.isValue) else { return nil }
    let file = argument.map(\.source).joined().split(separator: "/").last ?? ""
    let name = file.prefix { !("0"..."9").contains($0) && $0 != "." }
    return name.isEmpty ? nil : String(name)
  }

  private static func isOption(_ argument: [Part]) -> Bool {
    if case .text(let text)? = argument.first { text.hasPrefix("-") && text.count > 1 } else { false }
  }

  /// Whether a program's text comes with the option or behind it.
  private static func readsNext(_ option: [Part], of name: String) -> Bool {
    guard case .text(let text)? = option.first, !text.hasPrefix("--") else {
      return ["--command", "--eval", "--run"].contains { option.first == .text($0) }
    }
    let letters = text.dropFirst()
    return letters.contains("c") || interpreters.contains(name) && letters.contains { "eErp".contains($0) }
  }
}

extension ProgramTemplate.Part {
  var isValue: Bool { if case .value = self { true } else { false } }

  /// As it was written.
  var source: String {
    switch self {
    case .text(let text): text
    case .value(let placeholder): "{\(placeholder.rawValue)}"
    }
  }
}
