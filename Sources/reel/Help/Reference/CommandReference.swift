/// All commands with their options, for `docs/commands.md`.
enum CommandReference {
  /// What every command with a connection takes stands once, under the browser's own.
  static func lines() throws -> [String] {
    let reel = try CommandInfo(Reel.self)
    let common = Set(reel.shownArguments.map(\.options))
    return reel.withSubcommands.flatMap { lines(of: $0, without: $0.superCommands == nil ? [] : common) }
      .dropLast()
  }

  private static func lines(of command: CommandInfo, without common: Set<[String]>) -> [String] {
    var lines = ["### \(command.fullName)", "", command.abstract ?? "", "", "```sh"]
    lines += command.explanation.examples + ["```", ""]
    let all = command.shownArguments.filter {
      !$0.options.contains("--help") && !$0.options.contains("--version")
    }
    let own = all.filter { $0.isPositional || !common.contains($0.options) }
    if !own.isEmpty {
      lines += MarkdownRows(["option", "what it does"]) { own.map { [form($0), $0.sentence] } }.lines + [""]
    }
    if own.count < all.count {
      lines += ["It also takes \(names(all.filter { !own.contains($0) })).", ""]
    }
    return lines
  }

  private static func form(_ argument: ArgumentInfo) -> String {
    guard !argument.isPositional else { return "`<\(argument.value)>\(argument.isRepeating ? "…" : "")`" }
    return argument.options.map { "`\($0)\(argument.takesValue ? " <\(argument.value)>" : "")`" }
      .joined(separator: ", ")
  }

  private static func names(_ arguments: [ArgumentInfo]) -> String {
    arguments.compactMap(\.options.last).map { "`\($0)`" }.joined(separator: " ")
  }
}
