import ArgumentParser
import Browser
import Foundation
import UserConfiguration

/// Reads themes: those built into the program, and the user's own in the configuration folder.
enum ThemeFile {
  static func load(_ name: String, environment: [String: String]) throws -> Theme {
    if name == "default" {
      return try theme(PackageResources.default_toml, of: name)
    }
    let file = UserFolders(environment).themes.appending(path: "\(name).toml")
    guard !name.contains("/"), let data = try? Data(contentsOf: file) else {
      throw ValidationError("There is no theme \(name): looked for \(file.path).")
    }
    return try theme(data, of: file.path)
  }

  private static func theme(_ bytes: some Sequence<UInt8>, of file: String) throws -> Theme {
    do throws(ThemeProblem) {
      return try ThemeReader.theme(from: String(decoding: Array(bytes), as: UTF8.self))
    } catch {
      let place = error.line.map { "\(file), line \($0)" } ?? file
      throw ValidationError("\(place): \(error.reason)")
    }
  }
}
