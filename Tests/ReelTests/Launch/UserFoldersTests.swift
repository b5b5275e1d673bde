import Files
import Foundation
import Glibc
import Testing

@testable import reel

@Suite("The user's folders")
struct UserFoldersTests {
  private func paths(_ environment: [String: String]) -> [String] {
    let folders = UserFolders(environment)
    return [folders.cache.text, folders.state.text, folders.configuration.text]
  }

  private let below = ["/home/ada/.cache/reel", "/home/ada/.local/state/reel", "/home/ada/.config/reel"]

  @Test func `Without variables they lie below the home`() {
    #expect(paths(["HOME": "/home/ada"]) == below)
  }

  @Test func `Each variable names its own`() {
    let environment = [
      "HOME": "/home/ada", "XDG_CACHE_HOME": "/c", "XDG_STATE_HOME": "/s/", "XDG_CONFIG_HOME": "/k",
    ]
    #expect(paths(environment) == ["/c/reel", "/s/reel", "/k/reel"])
  }

  @Test(arguments: ["", ".", "cache", "~/x", "./x"])
  func `A variable that is empty or names no absolute path counts as unset`(value: String) {
    let environment = [
      "HOME": "/home/ada", "XDG_CACHE_HOME": value, "XDG_STATE_HOME": value, "XDG_CONFIG_HOME": value,
    ]
    #expect(paths(environment) == below)
  }

  @Test(arguments: [[:], ["HOME": ""], ["HOME": "ada"], ["HOME": "~"]])
  func `Without a home that is absolute it is that of the passwd entry`(environment: [String: String]) throws
  {
    let home = try #require(getpwuid(geteuid())?.pointee.pw_dir.map { String(cString: $0) })
    #expect(UserFolders(environment).cache == FilePath(home).appending(".cache").appending("reel"))
  }

  @Test(arguments: ["/home/a b", "/home/Jörg", "/home/50%", "/home/%41", "/home/a#b?c", "/home/日本"])
  func `A home of any name is what it is`(home: String) {
    #expect(UserFolders(["HOME": home]).journalFile == home + "/.local/state/reel/journal.sqlite")
    #expect(UserFolders(["XDG_STATE_HOME": home]).journalFile == home + "/reel/journal.sqlite")
  }

  @Test func `The files have their names in them`() {
    let folders = UserFolders(["HOME": "/h"])
    #expect(folders.cacheFile == "/h/.cache/reel/cache.sqlite")
    #expect(folders.journalFile == "/h/.local/state/reel/journal.sqlite")
    #expect(folders.quotaFile(key: "ab") == "/h/.local/state/reel/quota/ab.json")
    #expect(folders.themes.text == "/h/.config/reel/themes")
  }

  @Test func `The log's folder is made, readable by the user alone`() throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "reel-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: home) }
    let path = try #require(UserFolders(["HOME": home]).logFile())
    #expect(path == home + "/.local/state/reel/reel.log")
    let folder = try FileManager.default.attributesOfItem(atPath: home + "/.local/state/reel")
    #expect(folder[.posixPermissions] as? Int == 0o700)
  }

  @Test func `Where no folder can be made there is no log`() {
    #expect(UserFolders(["XDG_STATE_HOME": "/dev/null"]).logFile() == nil)
  }
}
