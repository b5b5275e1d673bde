import Foundation
import Recordings

extension Store {
  mutating func handOver(_ command: Command) {
    let targets = state.recordings.list.targets
    switch command {
    case .openInBrowser:
      guard let recording = state.recordings.list.current ?? targets.first, let link = link(to: recording.id)
      else {
        return
      }
      effects.append(.handOver(.browser(link: link)))
    case .copyID: copy("id", targets.map(\.id.text))
    case .copyLink: copy("link", targets.compactMap { link(to: $0.id) })
    case .copyPerson: copy("distinct id", targets.compactMap { $0.distinctID ?? $0.person.distinctIDs.first })
    case .copyJSON: copy("JSON", targets.map(\.raw.text))
    default: break
    }
  }

  private mutating func copy(_ what: String, _ texts: [String]) {
    guard !texts.isEmpty else {
      state.notice = .nothingToDo("there is no \(what) to copy")
      return
    }
    let name = texts.count == 1 ? what : "\(what) of \(texts.count) recordings"
    effects.append(.handOver(.clipboard(what: name, text: texts.joined(separator: "\n"))))
  }

  /// The web app's page of a recording.
  private func link(to id: RecordingID) -> String? {
    guard let project = state.project,
      let path = id.text.addingPercentEncoding(
        withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "-_~")))
    else { return nil }
    return "\(state.settings.host)/project/\(project)/replay/\(path)"
  }
}
