import BrowserApp
import Terminal

/// The terminal and what stands around it, from the environment and what the terminal answered.
struct TerminalChecks {
  let environment: [String: String]
  /// Nil where standard input and output are no terminal.
  var size: (columns: Int, rows: Int)?
  /// Nil where nothing was asked.
  var answers: TerminalAnswers?
  /// Whether a program is there, by its name.
  let isThere: (String) -> Bool
  /// What tmux says of a setting; nil where it says nothing.
  var tmux: ([String]) -> String? = { _ in nil }

  var checks: [DoctorCheck] {
    [term, colours, locale, sizeCheck].compactMap { $0 } + asked + multiplexer + [clipboard, editor, browser]
  }

  private func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

  private var term: DoctorCheck {
    switch value("TERM") {
    // As in a cron job, where there is no terminal either.
    case nil where size == nil:
      DoctorCheck("terminal.term", .note, "TERM is not set: only commands work here.")
    case nil:
      DoctorCheck(
        "terminal.term", .problem, "TERM is not set.",
        advice: "Set it to what the terminal is: export TERM=xterm-256color")
    case "dumb":
      DoctorCheck(
        "terminal.term", .problem, "TERM=dumb cannot place a cursor, so there are no panes.",
        advice: "Commands work. For the panes use another terminal.")
    case let term?: DoctorCheck("terminal.term", .ok, "TERM=\(term)")
    }
  }

  private var colours: DoctorCheck {
    if value("NO_COLOR") != nil {
      return DoctorCheck("terminal.colours", .note, "NO_COLOR is set: Reel shows no colours.")
    }
    let term = value("TERM") ?? ""
    let many = ["256color", "direct", "kitty", "ghostty", "alacritty", "foot", "wezterm"]
    let isRich = many.contains { term.contains($0) }
    if isRich { return DoctorCheck("terminal.colours", .ok, "256 colours, by the name of the terminal") }
    return DoctorCheck(
      "terminal.colours", .note, "TERM=\(term) tells of few colours.",
      advice:
        "Most terminals have 256: export TERM=xterm-256color, or in tmux: set -g default-terminal tmux-256color"
    )
  }

  private var locale: DoctorCheck {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { value($0) }.first ?? ""
    let plain = name.lowercased().filter { $0 != "-" }
    if plain.contains("utf8") {
      return DoctorCheck("terminal.locale", .ok, "The locale \(name) is one of UTF-8.")
    }
    return DoctorCheck(
      "terminal.locale", .note,
      (name.isEmpty ? "No locale is set" : "The locale \(name) is none of UTF-8")
        + ": lines are drawn in ASCII.",
      advice: "export LANG=C.UTF-8")
  }

  private var sizeCheck: DoctorCheck {
    guard let size else {
      return DoctorCheck(
        "terminal.size", .note, "Standard input or output is no terminal: only commands work here.")
    }
    let text = "\(size.columns) columns, \(size.rows) rows"
    switch size.columns {
    case 130...: return DoctorCheck("terminal.size", .ok, "\(text): three panes side by side")
    case 100...:
      return DoctorCheck("terminal.size", .ok, "\(text): two panes side by side; from 130 columns three")
    case 72...: return DoctorCheck("terminal.size", .ok, "\(text): two panes, one over the other")
    default: return DoctorCheck("terminal.size", .note, "\(text): one pane at a time")  // Int
    }
  }

  private var asked: [DoctorCheck] {
    guard let answers else { return [] }
    let synchronized =
      answers.synchronizesOutput
      ? DoctorCheck("terminal.synchronized", .ok, "It shows whole frames (synchronized output).")
      : DoctorCheck(
        "terminal.synchronized", .note, "It has no synchronized output: a slow line may show half a frame.")
    let background =
      answers.isDark.map {
        DoctorCheck("terminal.background", .ok, "Its background is \($0 ? "dark" : "light").")
      }
      ?? DoctorCheck(
        "terminal.background", .note,
        "It does not tell its background: Reel takes COLORFGBG or the default theme.",
        advice: "--theme dark or --theme light settles it.")
    return [synchronized, background]
  }

  private var multiplexer: [DoctorCheck] {
    if value("STY") != nil, value("TMUX") == nil {
      return [DoctorCheck("terminal.screen", .ok, "In GNU screen.")]
    }
    guard value("TMUX") != nil else { return [] }
    guard let version = tmux(["-V"]) else {
      return [DoctorCheck("terminal.tmux", .note, "TMUX is set, and tmux does not answer.")]
    }
    let clipboard = tmux(["show-options", "-gv", "set-clipboard"]) ?? "unknown"
    let features = tmux(["display-message", "-p", "#{client_termfeatures}"]) ?? ""
    let reaches = features.split(separator: ",").contains("clipboard")
    return [
      DoctorCheck("terminal.tmux", .ok, "In \(version)."),
      reaches && clipboard != "off"
        ? DoctorCheck("terminal.tmux.clipboard", .ok, "tmux hands copies on (set-clipboard \(clipboard)).")
        : DoctorCheck(
          "terminal.tmux.clipboard", .note, "tmux keeps copies to itself (set-clipboard \(clipboard)).",
          advice: "In tmux.conf: set -g set-clipboard on, and set -as terminal-features ',xterm*:clipboard'"),
    ]
  }

  private var clipboard: DoctorCheck {
    let way = Clipboard(environment: environment).wayInWords
    return DoctorCheck(
      "clipboard", way.works ? .ok : .note, "Copies go \(way.words).",
      advice: way.works ? nil : "Use a terminal that knows OSC 52.")
  }

  private var editor: DoctorCheck {
    let named = ["VISUAL", "EDITOR"].first { value($0) != nil }
    let text = named.flatMap { value($0) } ?? "vi"
    let program = text.split(separator: " ").first.map(String.init) ?? text
    let origin = named.map { "by \($0)" } ?? "as neither VISUAL nor EDITOR is set"
    if isThere(program) { return DoctorCheck("editor", .ok, "The editor is \(program), \(origin).") }
    return DoctorCheck(
      "editor", .note, "The editor \(program), \(origin), is not there.", advice: "export VISUAL=nano, say")
  }

  private var browser: DoctorCheck {
    if let named = value("BROWSER") {
      let program = named.split(whereSeparator: { $0 == ":" || $0 == " " }).first.map(String.init) ?? named
      if isThere(program) { return DoctorCheck("browser", .ok, "Links open with \(program), by BROWSER.") }
      return DoctorCheck(
        "browser", .note, "BROWSER names \(program), which is not there.",
        advice: "Correct BROWSER, or unset it.")
    }
    guard value("DISPLAY") != nil || value("WAYLAND_DISPLAY") != nil else {
      return DoctorCheck("browser", .ok, "No display: links are copied instead of opened.")
    }
    if isThere("xdg-open") { return DoctorCheck("browser", .ok, "Links open with xdg-open.") }
    return DoctorCheck(
      "browser", .note, "There is a display, and no xdg-open.", advice: "Install xdg-utils, or set BROWSER.")
  }
}
