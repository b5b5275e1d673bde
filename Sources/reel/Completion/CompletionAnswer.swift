import ArgumentParser

/// How a command line of `reel` can go on. Nothing is written, nobody is asked, and nothing is waited for.
struct CompletionAnswer {
  let names: any CompletionNaming
  let shell: ShellKind

  /// Whether the next word may name a file, which the shell itself completes.
  func takesFile(after words: [String], for word: String) -> Bool {
    let (command, rest) = Self.command(words)
    guard command != Reel.self, let info = try? CommandInfo(command) else { return false }
    let option = rest.last.flatMap { word in info.option(word).map { (word, $0) } }
    let value =
      if let (name, option) = option, option.takesValue, !rest.contains("--") {
        option.allValues == nil ? CompletedValue(value: option.value, option: name) : nil
      } else {
        word.hasPrefix("-")
          ? nil : info.positional(after: rest).flatMap { CompletedValue(value: $0.value, option: nil) }
      }
    return value == .file || value == .recordingOrFile
  }

  /// `words`: those behind `reel`; `word`: what is typed of the next one.
  func candidates(after words: [String], for word: String) -> [CompletionCandidate] {
    let found = all(after: words, for: word)
    var seen: Set<String> = []
    return found.filter { $0.text.hasPrefix(word) && seen.insert($0.text).inserted }
  }

  private func all(after words: [String], for word: String) -> [CompletionCandidate] {
    let (command, rest) = Self.command(words)
    // The parser's description of all commands takes longer than everything else here.
    if command == Reel.self, rest.isEmpty, !word.hasPrefix("-") { return Self.commands }
    guard let info = try? CommandInfo(command) else { return [] }
    let isOpen = rest.contains("--")
    if !isOpen, let last = rest.last, let option = info.option(last), option.takesValue {
      return values(of: option, last, word)
    }
    if !isOpen, let split = word.splitOption, let option = info.option(split.name), option.takesValue {
      return values(of: option, split.name, split.value).map { candidate in
        var candidate = candidate
        candidate.text = split.name + "=" + candidate.text
        return candidate
      }
    }
    if !isOpen, word.hasPrefix("-") { return options(of: info, besides: rest) }
    if !info.shownSubcommands.isEmpty {
      return rest.isEmpty
        ? info.shownSubcommands.map { CompletionCandidate(text: $0.commandName, note: $0.abstract ?? "") }
        : []
    }
    return info.positional(after: rest).map { values(of: $0, nil, word) } ?? []
  }

  private static let commands = Subcommand.all.map {
    CompletionCandidate(text: $0.name, note: $0.configuration.abstract)
  }

  /// The innermost command that is named, and the words behind its name.
  private static func command(_ words: [String]) -> (any ParsableCommand.Type, [String]) {
    var command: any ParsableCommand.Type = Reel.self
    var rest = words[...]
    guard Subcommand.leads(words) else { return (command, words) }
    while let next = rest.first,
      let known = command.configuration.subcommands.first(where: { $0.name == next })
    {
      command = known
      rest.removeFirst()
    }
    return (command, Array(rest))
  }

  private func options(of info: CommandInfo, besides words: [String]) -> [CompletionCandidate] {
    info.shownArguments.filter { !$0.isPositional }.flatMap { argument -> [CompletionCandidate] in
      guard argument.isRepeating || !argument.options.contains(where: words.contains) else { return [] }
      return argument.options.filter { $0.hasPrefix("--") }
        .map { CompletionCandidate(text: $0, note: argument.abstract ?? "") }
    }
  }

  private func values(of argument: ArgumentInfo, _ option: String?, _ word: String) -> [CompletionCandidate] {
    if let fixed = argument.allValues { return fixed.map { CompletionCandidate(text: $0) } }
    switch CompletedValue(value: argument.value, option: option) {
    case .playlist:
      let names = names.playlists
      return names.map { CompletionCandidate(text: $0.name) }
        + (word.isEmpty ? [] : names.map { CompletionCandidate(text: $0.id, note: $0.name) })
    case .filter: return ShellFilterCompletion(names: names, shell: shell).candidates(for: word)
    case .person: return names.persons.map { CompletionCandidate(text: $0) }
    case .recording, .recordingOrFile:
      return names.recordings.map { CompletionCandidate(text: $0.id, note: $0.note) }
    case .profile: return names.profiles.map { CompletionCandidate(text: $0) }
    case .theme: return names.themes.map { CompletionCandidate(text: $0) }
    case .file, nil: return []
    }
  }
}

extension CommandInfo {
  fileprivate func option(_ word: String) -> ArgumentInfo? {
    shownArguments.first { !$0.isPositional && $0.options.contains(word) }
  }

  /// The argument that comes behind these words.
  fileprivate func positional(after words: [String]) -> ArgumentInfo? {
    var taken = 0
    var isValue = false
    for word in words {
      if isValue {
        isValue = false
      } else if word.hasPrefix("-"), word != "-" {
        isValue = option(word)?.takesValue == true
      } else {
        taken += 1
      }
    }
    let all = shownArguments.filter(\.isPositional)
    return taken < all.count ? all[taken] : all.last.flatMap { $0.isRepeating ? $0 : nil }
  }
}

extension ParsableCommand {
  fileprivate static var name: String { _commandName }
}

extension String {
  /// `--format=c`
  fileprivate var splitOption: (name: String, value: String)? {
    guard hasPrefix("--"), let sign = firstIndex(of: "=") else { return nil }
    return (String(self[..<sign]), String(self[index(after: sign)...]))
  }
}
