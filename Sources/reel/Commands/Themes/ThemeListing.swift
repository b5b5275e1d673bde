import ArgumentParser
import Browser
import Files
import Foundation
import Recordings
import Terminal

/// All themes that `--theme` takes.
struct ThemeListing {
  struct Entry {
    var name: String
    /// Nil where it is built in.
    var file: String?
    var theme: Theme?
    /// Why it is none.
    var problem: String?
  }

  static let columns = [
    OutputColumn(name: "name", title: "NAME", least: 6, most: 40, isWhole: true, importance: 9),
    OutputColumn(name: "file", title: "FILE", least: 8, most: 80, importance: 5),
    OutputColumn(name: "problem", title: "PROBLEM", least: 8, most: 80, importance: 7),
  ]

  private static let ending = ".toml"

  let entries: [Entry]

  init(_ environment: [String: String]) {
    let folder = UserFolders(environment).themes
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.text)) ?? []).filter {
      $0.hasSuffix(Self.ending) && $0.count > Self.ending.count
    }
    // What is built in comes first: a file of its name is never read.
    let own = names.map { String($0.dropLast(Self.ending.count)) }.filter { !ThemeFile.builtIn.contains($0) }
    entries =
      ThemeFile.builtIn.map { Self.entry($0, nil, environment) }
      + own.sorted().map { Self.entry($0, folder.appending($0 + Self.ending).text, environment) }
  }

  private static func entry(_ name: String, _ file: String?, _ environment: [String: String]) -> Entry {
    do {
      return Entry(name: name, file: file, theme: try ThemeFile.load(name, environment: environment))
    } catch {
      let reason = (error as? ValidationError)?.message ?? "it cannot be read."
      return Entry(name: name, file: file, problem: reason)
    }
  }

  var rows: [OutputRow] {
    entries.map { entry in
      OutputRow(
        cells: [.text(entry.name), .of(entry.file, OutputCell.text), .of(entry.problem, OutputCell.text)],
        raw: JSONText(
          JSONValue.object([
            "name": .string(entry.name), "file": entry.file.map(JSONValue.string) ?? .null,
            "problem": entry.problem.map(JSONValue.string) ?? .null,
          ]).compact),
        id: entry.name)
    }
  }
}

extension ThemeListing.Entry {
  /// What a terminal shows of a theme: a few of its roles, each in its look.
  private static let shown: [Role] = [
    .title, .strong, .text, .dim, .key, .link, .good, .warning, .error, .match, .mark, .cursor,
  ]

  func sample(hasColour: Bool) -> String {
    let head = name.sanitised + (file.map { "  \($0)" }?.sanitised ?? "") + "\n"
    if let problem { return head + "  \(problem.sanitised)\n" }
    guard let theme else { return head }
    let words = Self.shown.map { role in
      hasColour ? theme[role].sequence + role.name + "\u{1B}[0m" : role.name
    }
    return head + "  " + words.joined(separator: " ") + "\n"
  }
}

extension Style {
  /// As terminals with 256 colours take it.
  fileprivate var sequence: String {
    let attributes: [(Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    var codes = attributes.filter { self.attributes.contains($0.0) }.map(\.1)
    if let index = foreground.index { codes.append("38;5;\(index)") }
    if let index = background.index { codes.append("48;5;\(index)") }
    return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}

extension Color {
  /// Nil for the terminal's own.
  fileprivate var index: UInt8? {
    switch self {
    case .standard: nil
    case .indexed(let index): index
    }
  }
}
