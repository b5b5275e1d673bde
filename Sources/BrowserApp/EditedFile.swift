import Files
import Foundation
import Glibc

/// A file for the user's editor, in a folder of its own (0700): what the editor leaves beside it is gone with
/// it.
package struct EditedFile {
  /// What the names of the folders begin with.
  package static let prefix = "reel-edit-"

  /// Whether a folder may be one of these: six letters or figures follow, as `mkdtemp` makes them.
  package static func isFolderName(_ name: String) -> Bool {
    name.hasPrefix(prefix) && name.utf8.count == prefix.utf8.count + 6
      && name.dropFirst(prefix.count).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  private let folder: FilePath

  var path: String { folder.appending("playlist.txt").text }

  /// Nil where no folder can be made there.
  init?(in place: String) {
    var name = Array("\(FilePath(place).appending(Self.prefix))XXXXXX".utf8CString)
    guard let made = mkdtemp(&name) else { return nil }
    folder = FilePath(String(cString: made))
  }

  /// Whether all of it is on the disk, readable by the user alone.
  func write(_ text: String) -> Bool {
    guard let descriptor = try? PrivateFile.open(path, O_WRONLY | O_CREAT | O_EXCL) else { return false }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    return Glibc.write(descriptor, bytes, bytes.count) == bytes.count
  }

  /// Nil where no file of the user's is there any more.
  func read() -> String? {
    guard let descriptor = try? PrivateFile.open(path, O_RDONLY) else { return nil }
    defer { close(descriptor) }
    return (try? GivenFile.read(descriptor, path, 1 << 20)).map { String(decoding: $0, as: UTF8.self) }
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder.text) }
}

extension String {
  /// Lines and tabs stay.
  var withoutControls: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control }))
  }
}
