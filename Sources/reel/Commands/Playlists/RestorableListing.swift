import RecordingLibrary
import Recordings

/// The playlists that this machine deleted and that can be restored by name.
struct RestorableListing: Sendable {
  static let columns = [
    OutputColumn(name: "id", title: "ID", least: 8, most: 40, isWhole: true, importance: 2),
    OutputColumn(name: "name", title: "NAME", least: 12, most: 200, importance: 1),
  ]

  func print(_ session: CommandSession) async throws(CommandFailure) {
    let project = try await session.journalProject()
    let printer = try session.printer(of: Self.columns)
    do throws(LibraryFailure) {
      let deleted = try await session.library.deletedPlaylists(in: project)
      _ = await printer.print(deleted.map(Self.row))
      if deleted.isEmpty, session.form.isTable { await printer.say(["reel: no list was deleted here."]) }
    } catch {
      throw CommandFailure(error)
    }
    try await session.finish(printer)
  }

  private static func row(_ deleted: DeletedPlaylist) -> OutputRow {
    let object = JSONValue.object(["id": .string(deleted.id.text), "name": .string(deleted.edit.title)])
    return OutputRow(
      cells: [.text(deleted.id.text), .text(deleted.edit.title)], raw: JSONText(object.compact),
      id: deleted.id.text)
  }
}
