import ArgumentParser
import Browser
import Files
import Glibc
import UserConfiguration

/// Reads themes: those built into the program, and the user's own in the configuration folder.
enum ThemeFile {
  /// Not a theme: the one that suits the terminal's background.
  static let automatic = "auto"
  /// A file of one of these names is never read.
  static let builtIn = ["default", "dark", "light"]

  static func load(_ name: String, environment: [String: String]) throws -> Theme {
    let bytes: [UInt8]
    switch name {
    case "default": return try theme(PackageResources.default_toml, of: name)
    case "dark": return try theme(PackageResources.dark_toml, of: name)
    case "light": return try theme(PackageResources.light_toml, of: name)
    default: break  // String
    }
    let file = UserFolders(environment).themes.appending("\(name).toml").text
    guard !name.contains("/") else { throw ValidationError("There is no theme \(name): looked for \(file).") }
    do throws(FileProblem) {
      bytes = try GivenFile.read(file, limit: 1 << 20)
    } catch .system(_, ENOENT) {
      throw ValidationError("There is no theme \(name): looked for \(file).")
    } catch {
      throw ValidationError("The theme \(name) cannot be read: \(error.sentence).")
    }
    return try theme(bytes, of: file)
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
