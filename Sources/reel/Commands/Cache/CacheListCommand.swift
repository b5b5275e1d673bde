import ArgumentParser
import Fetching
import Recordings
import Wording

struct CacheListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the projects in the cache, and how large its files are.",
    discussion: """
      Nobody is asked, and nothing is changed. The sizes stand on standard error.

      Examples:
        reel cache list
        reel cache list --json | jq .recordings
      """)

  @Flag(help: "Print an object a line.")
  var json = false

  mutating func run() throws {
    let path = UserFolders(ProcessEnvironment.variables).cacheFile
    let contents = CacheContents(at: path)
    try PlainOutput.print(
      (contents.projects ?? []).map(CachedProjectRow.row), of: CachedProjectRow.columns, json: json)
    StandardError.say(Self.notes(contents, path: path))
  }

  static func notes(_ contents: CacheContents, path: String) -> [String] {
    if contents.files.isEmpty { return ["reel: nothing is kept in \(path)."] }
    let sizes = contents.files.map { "reel: \($0.path): \(Amounts.bytes($0.bytes))" }
    guard contents.projects == nil else { return sizes }
    return sizes + ["reel: it cannot be read: another version of Reel made it, or it is damaged."]
  }
}
