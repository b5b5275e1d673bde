import Browser
import BrowserApp
import Foundation
import RecordingLibrary
import Recordings

/// What `reel open` does: a page of the web app in a browser, or its address in a line.
struct PageOpening: Sendable {
  /// More pages at once are a mistake.
  static let most = 20

  var subject: ExportSubject
  var second: Int?
  var prints: Bool

  func run(_ session: CommandSession) async throws(CommandFailure) {
    switch subject {
    case .recordings(let references): try await open(references, session)
    case .list(_, let playlist): try await open(playlist ?? "", session)
    }
  }

  private func open(
    _ references: RecordingReferences, _ session: CommandSession
  ) async throws(CommandFailure) {
    guard prints || references.valid.count <= Self.most else {
      throw .usage([
        "reel: \(references.valid.count) pages are too many to open; --print prints their addresses."
      ])
    }
    let project = try await project(session)
    let batch = RecordingBatch(references: references, verb: "opened")
    try await batch.each(session) { (reference) throws(CommandFailure) in
      let page = reference.page(on: session.server, in: project)
      try await show(page + (second.map { "?t=\($0)" } ?? ""), session)
    }
  }

  private func open(_ playlist: String, _ session: CommandSession) async throws(CommandFailure) {
    let project = try await session.project()
    let found: Playlist
    do throws(LibraryFailure) {
      found = try await session.library.playlist(named: playlist, in: project)
    } catch {
      throw CommandFailure(error)
    }
    let id = found.id.text.addingPercentEncoding(withAllowedCharacters: .urlPathSegment) ?? ""
    try await show("\(session.server.base)/project/\(project)/replay/playlists/\(id)", session)
  }

  /// One that was named need not be asked for.
  private func project(_ session: CommandSession) async throws(CommandFailure) -> ProjectID {
    if let project = session.server.project, project != .current { return project }
    return try await session.project()
  }

  private func show(_ page: String, _ session: CommandSession) async throws(CommandFailure) {
    guard !prints else { return try write(page, session) }
    switch await LinkOpener(environment: ProcessEnvironment.variables).open(page) {
    case .done: return
    case .noBrowser: break
    case .browserMissing(let name): session.notes.say(["reel: \(name), which BROWSER names, is not there."])
    case .browserFailed(let name, let status):
      session.notes.say(["reel: \(name) failed with status \(status)."])
    // Of the clipboard.
    case .copied, .clipboardFailed, .tooLarge: break
    }
    try write(page, session)
  }

  private func write(_ page: String, _ session: CommandSession) throws(CommandFailure) {
    do throws(OutputProblem) {
      try session.output.write(page + "\n")
    } catch {
      throw .output(error)
    }
  }
}

extension CharacterSet {
  /// What stands for itself in a part of a path.
  static let urlPathSegment = CharacterSet.alphanumerics.union(.init(charactersIn: "-_~"))
}
