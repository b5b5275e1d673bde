import ArgumentParser
import Foundation

struct GenerateDocs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate-docs", abstract: "Write the generated parts of the pages in a folder anew.",
    discussion: """
      Examples:
        reel generate-docs docs
      """, shouldDisplay: false)

  @Argument(help: "The folder with the pages.")
  var folder: String

  mutating func run() throws {
    for reference in GeneratedReference.allCases {
      let path = folder + "/" + reference.page
      let text = try String(contentsOfFile: path, encoding: .utf8)
      guard let renewed = try reference.renewed(text) else {
        throw ValidationError("\(path) has no part \(reference.rawValue).")
      }
      if renewed != text { try renewed.write(toFile: path, atomically: true, encoding: .utf8) }
    }
  }
}
