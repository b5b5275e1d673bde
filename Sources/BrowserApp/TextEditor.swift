import Browser
import Files
import Foundation

/// The user's editor on a file of its own, in the foreground: `VISUAL`, else `EDITOR`, else `vi`.
package struct TextEditor: Sendable {
  private let program: String
  /// Where the file lies; where that is no place for it, in the folder for temporary files.
  private let places: [String]

  /// `folder`: the user's alone.
  package init(environment: [String: String], folder: String? = nil) {
    let temporary = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    places = [folder, temporary].compactMap { $0 }
    program = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }.first { !$0.isEmpty } ?? "vi"
  }

  /// Waits for the editor's end; what it left in the file. Control characters go neither way: what the server
  /// holds may have some, and the editor writes on the user's terminal. `signals`: readable when `isOver`
  /// should be asked whether this program has to end; then the editor has to end, too.
  func edit(_ text: String, signals: Int32 = -1, isOver: () -> Bool = { false }) -> EditOutcome {
    guard let folder = places.lazy.compactMap(EditedFile.init(in:)).first else { return .failed(program) }
    defer { folder.remove() }
    guard folder.write(text.withoutControls) else { return .failed(program) }
    switch run(folder.path, signals, isOver) {
    case 127?, nil: return .noEditor(program)
    case 0?: return folder.read().map { .written($0.withoutControls) } ?? .failed(program)
    case .some: return .failed(program)
    }
  }

  /// What the shell runs. A plain command takes the shell's place: a signal to the shell alone would leave
  /// the editor behind.
  private var command: String {
    let isPlain = program.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || " /._-+".unicodeScalars.contains($0)
    }
    return isPlain ? "exec \(program)" : program
  }

  /// The setting may hold arguments, so a shell reads it; the file is an argument of its own.
  /// Answers how it ended, as a shell tells it; nil where it could not be started.
  private func run(_ path: String, _ signals: Int32, _ isOver: () -> Bool) -> Int32? {
    ForegroundProcess(signals: signals).run(
      ["/bin/sh", "-c", "\(command) \"$1\"", "sh", path], isOver: isOver)
  }
}
