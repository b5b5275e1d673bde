import ArgumentParser
import Foundation
import Testing

@testable import reel

@Suite("The file of an export")
struct ExportFileTests {
  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = NSTemporaryDirectory() + "reel-export-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
  }

  private func write(_ text: String, _ file: ExportFile) async throws(CommandFailure) {
    try await file.write { (output) throws(CommandFailure) in
      do throws(OutputProblem) { try output.write(text) } catch { throw .output(error) }
    }
  }

  private func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `It is there whole, for its user alone, and nothing lies beside it`() async throws {
    try await withFolder { folder in
      try await write("a\n", ExportFile(path: folder + "/x", replaces: false))
      #expect(text(folder + "/x") == "a\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["x"])
      let mode = try FileManager.default.attributesOfItem(atPath: folder + "/x")[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test func `One that is there is replaced only where that is asked for`() async throws {
    try await withFolder { folder in
      let path = folder + "/x"
      try "old".write(toFile: path, atomically: false, encoding: .utf8)
      #expect(throws: ValidationError.self) { try ExportFile(path: path, replaces: false).check() }
      await #expect(throws: CommandFailure.self) {
        try await write("new", ExportFile(path: path, replaces: false))
      }
      #expect(text(path) == "old")
      try ExportFile(path: path, replaces: true).check()
      try await write("new", ExportFile(path: path, replaces: true))
      #expect(text(path) == "new")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["x"])
    }
  }

  @Test func `A failure leaves no file, and the old one as it was`() async throws {
    try await withFolder { folder in
      let path = folder + "/x"
      try "old".write(toFile: path, atomically: false, encoding: .utf8)
      await #expect(throws: CommandFailure.self) {
        try await ExportFile(path: path, replaces: true).write { (output) throws(CommandFailure) in
          do throws(OutputProblem) { try output.write("half") } catch { throw .output(error) }
          throw .nothingRecorded
        }
      }
      #expect(text(path) == "old")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["x"])
    }
  }

  @Test func `A full disk is a failure with the file's name`() async throws {
    do throws(CommandFailure) {
      try await write("a\n", ExportFile(path: "/dev/full", replaces: false))
      Issue.record("a full disk took it")
    } catch {
      guard case .refused(let lines, .failed) = error else { throw error }
      #expect(error.status == .failed)
      #expect(lines.first?.hasPrefix("reel: /dev/full: ") == true)
    }
  }

  @Test func `A folder is no file`() async throws {
    try await withFolder { folder in
      #expect(throws: ValidationError.self) { try ExportFile(path: folder, replaces: true).check() }
    }
  }
}
