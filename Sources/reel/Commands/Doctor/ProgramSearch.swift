import Glibc

/// Whether a program would be found by its name.
struct ProgramSearch {
  private let folders: [Substring]

  init(_ path: String?) { folders = (path ?? "/usr/bin:/bin").split(separator: ":") }

  func finds(_ name: String) -> Bool {
    if name.contains("/") { return access(name, X_OK) == 0 }
    return folders.contains { access("\($0)/\(name)", X_OK) == 0 }
  }
}
