/// A path of the file system. It is plain text and never an address, so nothing in it is escaped: a folder's
/// name may hold a blank, `%` or `#`.
package struct FilePath: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// Slashes at the end say nothing.
  package init(_ text: String) {
    var text = text[...]
    while text.count > 1, text.last == "/" { text.removeLast() }
    self.text = String(text)
  }

  package var description: String { text }

  package var isAbsolute: Bool { text.hasPrefix("/") }

  /// Its last component.
  package var name: String { text.lastIndex(of: "/").map { String(text[text.index(after: $0)...]) } ?? text }

  /// What it lies in; the root lies in itself.
  package var folder: FilePath {
    guard let slash = text.lastIndex(of: "/") else { return FilePath(".") }
    return FilePath(slash == text.startIndex ? "/" : String(text[..<slash]))
  }

  package func appending(_ name: String) -> FilePath {
    FilePath(text == "/" ? "/" + name : text + "/" + name)
  }
}
