import Browser
import Foundation
import Glibc
import Testing

@testable import BrowserApp

@Suite("The user's editor")
struct TextEditorTests {
  /// A folder with a script that stands for an editor; gone with the test.
  private final class Folder: Sendable {
    let path = FileManager.default.temporaryDirectory.path() + "/reel-editor-\(UUID().uuidString)"

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func script(_ name: String = "editor", _ commands: String) throws -> String {
      let file = "\(path)/\(name)"
      try Data("#!/bin/sh\n\(commands)\n".utf8).write(to: URL(filePath: file))
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file)
      // Read by a shell, not executed: a process that another test just started may still hold it open for
      // writing.
      return "sh \(file)"
    }

    func text(_ name: String) throws -> String {
      try String(contentsOf: URL(filePath: "\(path)/\(name)"), encoding: .utf8)
    }
  }

  @Test func `It finds the text in a file, and what it leaves there comes back`() throws {
    let folder = try Folder()
    let editor = try folder.script("editor", "sed -i s/Bugs/Defects/ \"$1\"")
    #expect(
      TextEditor(environment: ["EDITOR": editor]).edit("Bugs\n\nüber 日本\n")
        == .written("Defects\n\nüber 日本\n"))
  }

  @Test(arguments: ["true", "false", "rm \"$1\""])
  func `The file is its user's alone, and gone afterwards`(ending: String) throws {
    let folder = try Folder()
    let editor = try folder.script(
      "editor", "stat -c %a \"$1\" > \(folder.path)/mode; echo \"$1\" > \(folder.path)/path; \(ending)")
    _ = TextEditor(environment: ["EDITOR": editor]).edit("Bugs")
    #expect(try folder.text("mode") == "600\n")
    let path = try folder.text("path").trimmingCharacters(in: .newlines)
    #expect(!path.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `It inherits no descriptor of ours`() throws {
    let folder = try Folder()
    let open = fcntl(STDIN_FILENO, F_DUPFD, 77)
    defer { close(open) }
    let editor = try folder.script("editor", "ls /proc/self/fd > \(folder.path)/descriptors")
    _ = TextEditor(environment: ["EDITOR": editor]).edit("Bugs")
    let descriptors = try folder.text("descriptors").split(separator: "\n")
    #expect(descriptors.contains("2") && !descriptors.contains("\(open)"))
  }

  @Test func `VISUAL comes before EDITOR; an empty setting is none`() throws {
    let folder = try Folder()
    let visual = try folder.script("visual", "echo visual > \"$1\"")
    let editor = try folder.script("plain", "echo plain > \"$1\"")
    #expect(
      TextEditor(environment: ["VISUAL": visual, "EDITOR": editor]).edit("") == .written("visual\n"))
    #expect(TextEditor(environment: ["VISUAL": "", "EDITOR": editor]).edit("") == .written("plain\n"))
  }

  @Test func `The setting may hold arguments`() throws {
    let folder = try Folder()
    let editor = try folder.script("editor", "echo \"$1\" > \"$2\"")
    #expect(TextEditor(environment: ["EDITOR": "\(editor) --wait"]).edit("") == .written("--wait\n"))
  }

  @Test func `A program that is not there is named`() {
    let outcome = TextEditor(environment: ["EDITOR": "/nowhere/editor"]).edit("Bugs")
    #expect(outcome == .noEditor("/nowhere/editor"))
  }

  @Test(arguments: ["exit 1", "exit 3", "kill -TERM $$"])
  func `What an editor leaves that ends with an error is not taken: that is how one leaves without saving`(
    ending: String
  ) throws {
    let folder = try Folder()
    let editor = try folder.script("editor", "echo other > \"$1\"; \(ending)")
    #expect(TextEditor(environment: ["EDITOR": editor]).edit("Bugs") == .failed(editor))
  }

  @Test func `An editor that takes its file away left nothing`() throws {
    let folder = try Folder()
    let editor = try folder.script("editor", "rm \"$1\"")
    #expect(TextEditor(environment: ["EDITOR": editor]).edit("Bugs") == .failed(editor))
  }

  @Test func `A program that has to end ends its editor first`() throws {
    let folder = try Folder()
    let editor = try folder.script("editor", "exec sleep 600")
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    // Readable at once.
    close(ends[1])
    defer { close(ends[0]) }
    let outcome = TextEditor(environment: ["EDITOR": editor]).edit("Bugs", signals: ends[0]) { true }
    #expect(outcome == .noEditor(editor))
  }

  @Test func `Bytes that are no UTF-8 do not end the program`() throws {
    let folder = try Folder()
    let editor = try folder.script("editor", "printf 'a\\377b' > \"$1\"")
    #expect(TextEditor(environment: ["EDITOR": editor]).edit("") == .written("a\u{FFFD}b"))
  }
}
