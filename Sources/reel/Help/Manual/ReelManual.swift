import Browser

/// `reel(1)`: the program, its commands and its keys.
enum ReelManual {
  static func text() throws -> String {
    let reel = try CommandInfo(Reel.self)
    var page = ManualText("reel", section: 1, about: "browse and triage PostHog session recordings")
    page.section("SYNOPSIS")
    for line in [".Nm", ".Op Ar options", ".Nm", ".Ar command", ".Op Ar options", ".Op Ar arguments"] {
      page.raw(line)
    }
    page.section("DESCRIPTION")
    page.paragraph(
      """
      Without a command it shows playlists, recordings and their details in panes. \
      With one it prints or does what the command says, for scripts and pipes.
      """)
    page.paragraph(reel.explanation.text)
    page.paragraph("The options of the panes are:")
    page.options(of: reel)
    page.section("COMMANDS")
    for command in reel.withSubcommands.dropFirst() { page.command(command) }
    keys(&page)
    page.section("ENVIRONMENT")
    page.list(variables.map { ("Ev " + $0.name, $0.text) })
    page.section("FILES")
    page.list(files.map { ("Pa " + ManualText.argument($0.path), $0.text) })
    page.section("EXIT STATUS")
    page.list(ExitStatus.allCases.map { (String($0.rawValue), $0.sentence) })
    page.section("EXAMPLES")
    page.literal(reel.explanation.examples)
    page.section("SEE ALSO")
    page.raw(".Xr reel-config 5 ,")
    page.raw(".Xr reel-filter 7")
    return page.text
  }

  private static func keys(_ page: inout ManualText) {
    page.section("KEYS")
    page.paragraph(
      "These are the standard keys. A key means the same in every pane. Each command also runs by its name, typed behind a colon."
    )
    for group in CommandGroup.allCases {
      let rows = CommandTable.rows.filter { $0.group == group }
      guard !rows.isEmpty else { continue }
      page.subsection(group.rawValue)
      page.list(
        rows.map { row in
          let keys = KeyMap.standard.allText(of: row.command)
          let name = ":" + row.name
          return (
            "Ic " + ManualText.argument(keys.isEmpty ? name : keys), row.title.text(.standard) + " (\(name))."
          )
        })
    }
    page.subsection(CommandGroup.line.rawValue)
    page.list(
      LineCommandTable.rows.map { ("Ic " + ManualText.argument($0.usage), $0.title.text(.standard) + ".") })
  }

  private static let variables: [(name: String, text: String)] = [
    ("POSTHOG_PERSONAL_API_KEY", "The key."),
    ("POSTHOG_HOST", "The address of the server."),
    ("POSTHOG_PROJECT_ID", "The project's number."),
    ("HTTPS_PROXY", "A proxy; also HTTP_PROXY and ALL_PROXY. NO_PROXY names hosts without one."),
    ("SSL_CERT_FILE", "A file of certificate authorities; SSL_CERT_DIR names folders of them."),
    ("NO_COLOR", "No colours."),
    ("ESCDELAY", "How long a lone Esc waits for more, in milliseconds."),
    ("BROWSER", "Programs that open links, with colons between them."),
    ("EDITOR", "The editor; VISUAL wins over it."),
    (
      "XDG_CONFIG_HOME",
      "Where the configuration lies; XDG_CACHE_HOME and XDG_STATE_HOME are the other folders."
    ),
  ]

  private static let files: [(path: String, text: String)] = [
    ("~/.config/reel/config.toml", "The configuration, reel-config(5)."),
    ("~/.config/reel/themes/", "Themes of your own."),
    ("~/.cache/reel/cache.sqlite", "What the server answered. The command reel cache clear removes it."),
    ("~/.local/state/reel/journal.sqlite", "What you decided, and what of it was not sent yet."),
    ("~/.local/state/reel/reel.log", "What went wrong while the panes were shown."),
  ]
}

extension ManualText {
  fileprivate mutating func command(_ command: CommandInfo) {
    subsection(command.fullName)
    let positionals = command.shownArguments.filter(\.isPositional)
    raw(".D1 " + Self.argument(command.synopsis))
    paragraph(command.abstract ?? "")
    paragraph(command.explanation.text)
    list(positionals.map { ("Ar " + Self.argument($0.value), $0.sentence) })
    options(of: command)
    guard !command.explanation.examples.isEmpty else { return }
    paragraph("Examples:")
    literal(command.explanation.examples)
  }

  fileprivate mutating func options(of command: CommandInfo) {
    list(
      command.shownArguments.filter { !$0.isPositional }.map { option in
        let head = option.options.map { "Fl " + Self.plain(String($0.dropFirst())) }.joined(separator: " , ")
        return (head + (option.takesValue ? " Ar " + Self.argument(option.value) : ""), option.sentence)
      })
  }
}
