import Foundation
import Recordings

extension Store {
  mutating func openInBrowser() {
    guard let link = state.focus == .playlists ? links.first : pageOfCurrent ?? links.first else { return }
    effects.append(.handOver(.browser(link: link)))
  }

  mutating func runCopy(_ command: CopyCommand) {
    let targets = state.recordings.list.targets
    switch command {
    case .id: copy("id", targets.map(\.id.text))
    case .link: copy("link", links)
    case .person: copy("distinct id", targets.compactMap { $0.distinctID ?? $0.person.distinctIDs.first })
    case .json: copy("JSON", targets.map(\.raw.text))
    case .moment: copyMoment()
    case .evidence: copyEvidence()
    case .commandLine: copyCommandLine()
    }
  }

  private mutating func copyCommandLine() {
    let line = ViewCommandLine(state)
    if let word = line.unanswerable {
      state.notice = .nothingToDo("only the panes know \(word.text): the command line cannot ask for it")
      return
    }
    effects.append(.handOver(.clipboard(what: "command line", text: line.text)))
  }

  private mutating func copy(_ what: String, _ texts: [String]) {
    guard !texts.isEmpty else {
      state.notice = .nothingToDo("there is no \(what) to copy")
      return
    }
    let name = texts.count == 1 ? what : "\(what) of \(texts.count) recordings"
    // Pasted text must contain no more than what was visible, because ids come from strangers too.
    let text = texts.map(\.withoutControls).joined(separator: "\n")
    effects.append(.handOver(.clipboard(what: name, text: text)))
  }

  /// The web app's pages of the playlist under the cursor, or of the recordings that an action works on.
  private var links: [String] {
    if state.focus == .playlists {
      return state.playlists.currentPlaylist.flatMap { page("playlists/", $0.id.text) }.map { [$0] } ?? []
    }
    return state.recordings.list.targets.compactMap { page("", $0.id.text) }
  }

  private var pageOfCurrent: String? { state.recordings.list.current.flatMap { page("", $0.id.text) } }

  func page(_ folder: String, _ id: String) -> String? {
    guard let project = state.project,
      let path = id.addingPercentEncoding(
        withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "-_~")))
    else { return nil }
    return "\(state.settings.host)/project/\(project)/replay/\(folder)\(path)"
  }
}

extension String {
  /// Without C0, C1 and DEL, line ends among them.
  var withoutControls: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }
}
