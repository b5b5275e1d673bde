package import Recordings

/// The command that prints what the open view shows, for a POSIX shell.
package struct ViewCommandLine: Hashable, Sendable {
  private let question: RecordingsQuestion
  private let settings: BrowserSettings
  private let project: ProjectID?

  package init(_ state: BrowserState) {
    (question, settings, project) = (state.question, state.settings, state.project)
  }

  /// The first word that only the panes can answer; nil where there is none.
  package var unanswerable: FilterWord? {
    guard let filter = question.filter else { return nil }
    return filter.words.first(where: \.isAboutEvidence) ?? question.unanswerableWord(of: filter)
  }

  /// Without control characters: a terminal would run a line that was pasted with its end.
  package var text: String { words.map { ShellWord.quoted($0.withoutControls) }.joined(separator: " ") }

  /// The arguments, beginning with the program's name.
  package var words: [String] {
    ["reel", "recordings"] + connection + playlist + filter
  }

  private var connection: [String] {
    if settings.isDemo { return ["--demo"] }
    var words: [String] = []
    if let profile = settings.profiles.current {
      words += ["--profile", profile]
    } else if settings.host != "https://us.posthog.com" {
      words += ["--host", settings.host]
    }
    if settings.isPlainHTTP { words.append("--insecure-http") }
    if let project, project != .current { words += ["--project", project.description] }
    return words
  }

  private var playlist: [String] {
    switch question.source {
    case .all, .unviewed: []
    case .playlist(let playlist): ["--playlist", playlist.id.text]
    case .unlisted(let id): ["--playlist", id.text]
    }
  }

  /// The words that stand beside what the source asks by itself.
  private var filter: [String] {
    let line = question.source == .unviewed ? question.line(in: settings.zone) : question.filter
    let words = line?.words.map(\.text) ?? []
    return words.contains { $0.hasPrefix("-") } ? ["--"] + words : words
  }
}
