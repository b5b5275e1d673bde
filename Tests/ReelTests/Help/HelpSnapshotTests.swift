import ArgumentParser
import Foundation
import Testing

@testable import reel

/// What `--help` prints of every command, as a file each. `REEL_UPDATE_SNAPSHOTS=1 swift test --filter
/// HelpSnapshotTests` writes them anew.
@Suite("Snapshots of the help")
struct HelpSnapshotTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Snapshots")
  private static let isUpdating = ProcessInfo.processInfo.environment["REEL_UPDATE_SNAPSHOTS"] != nil

  private struct Snapshot {
    var name: String
    var text: String
  }

  private static let snapshots: [Snapshot] =
    [Snapshot(name: "reel", text: Reel.helpMessage(columns: 80))]
    + Subcommand.all.flatMap { snapshots(of: $0, behind: "reel") }

  private static func snapshots(of command: any ParsableCommand.Type, behind parent: String) -> [Snapshot] {
    let name = parent + "-" + command._commandName
    let text = Reel.helpMessage(for: command, columns: 80)
    return [Snapshot(name: name, text: text)]
      + command.configuration.subcommands.flatMap { snapshots(of: $0, behind: name) }
  }

  @Test func `Every help is as its snapshot has it`() throws {
    for snapshot in Self.snapshots {
      let file = Self.folder.appending(path: snapshot.name + ".txt")
      let text = snapshot.text + "\n"
      if Self.isUpdating {
        try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      let kept = try? String(contentsOf: file, encoding: .utf8)
      #expect(kept == text, "\(file.lastPathComponent) is another: REEL_UPDATE_SNAPSHOTS=1 writes it anew")
    }
  }

  @Test func `No snapshot is left of a command that is gone`() throws {
    let names = Set(Self.snapshots.map { $0.name + ".txt" })
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
    #expect(files.filter { $0.hasSuffix(".txt") && !names.contains($0) }.isEmpty)
  }
}
