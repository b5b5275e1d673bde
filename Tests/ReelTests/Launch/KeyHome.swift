import Foundation

@testable import reel

/// A home of its own for the places where keys lie.
struct KeyHome {
  let path: String

  var environment: [String: String] { ["HOME": path, "PATH": path + "/bin:/usr/bin:/bin"] }
  var folders: UserFolders { UserFolders(environment) }

  func write(_ text: String, to name: String, mode: Int = 0o600) throws {
    let file = path + "/" + name
    let folder = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try Data(text.utf8).write(to: URL(filePath: file))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path + "/" + name)[.posixPermissions] as? Int
  }
}

func withKeyHome(_ test: (KeyHome) throws -> Void) throws {
  let path = FileManager.default.temporaryDirectory.appending(path: "reel-keys-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(
    atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  defer { try? FileManager.default.removeItem(atPath: path) }
  try test(KeyHome(path: path))
}
