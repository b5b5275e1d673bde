import Files
import Foundation
import Glibc
import Testing

@Suite struct PrivateFolderTests {
  private let folder = OddFolder()

  private func problem(_ name: String) -> FileProblem? {
    do throws(FileProblem) {
      try PrivateFolder.make(folder.path(name))
      return nil
    } catch {
      return error
    }
  }

  @Test func `It is made with those around it, for its user alone`() {
    #expect(problem("a b/ü%/c#") == nil)
    for name in ["a b", "a b/ü%", "a b/ü%/c#"] {
      var status = stat()
      #expect(lstat(folder.path(name), &status) == 0 && status.st_mode & 0o777 == 0o700)
    }
  }

  @Test(arguments: [0o777, 0o1777, 0o702])
  func `One that everybody can write into is refused`(mode: Int) {
    mkdir(folder.path("open"), 0o700)
    chmod(folder.path("open"), mode_t(mode))
    #expect(problem("open") == .openToOthers(folder: folder.path("open")))
  }

  @Test func `So is one inside of such a folder, except where nobody can move what is another's`() {
    mkdir(folder.path("open"), 0o700)
    chmod(folder.path("open"), 0o777)
    #expect(problem("open/mine") == .openToOthers(folder: folder.path("open")))
    chmod(folder.path("open"), 0o1777)
    #expect(problem("open/mine") == nil)
  }

  @Test func `One that a group of others can write into is refused`() {
    mkdir(folder.path("shared"), 0o770)
    chmod(folder.path("shared"), 0o770)
    #expect(problem("shared") == nil || getgid() != 0, "the group of root, or the user's own")
    guard geteuid() == 0 else { return }
    chown(folder.path("shared"), 0, 12_345)
    chmod(folder.path("shared"), 0o770)
    #expect(problem("shared") == .openToOthers(folder: folder.path("shared")))
  }

  @Test func `Another user's folder is refused`() {
    guard geteuid() == 0 else { return }
    mkdir(folder.path("theirs"), 0o700)
    chown(folder.path("theirs"), 12_345, 12_345)
    #expect(problem("theirs") == .notOwn(folder.path("theirs")))
  }

  @Test func `It may be a link, but then what it leads to is looked at`() {
    mkdir(folder.path("real"), 0o700)
    symlink(folder.path("real"), folder.path("link"))
    #expect(problem("link") == nil)
    chmod(folder.path("real"), 0o777)
    #expect(problem("link") == .openToOthers(folder: folder.path("real")))
  }

  @Test func `A file in its place, or none that can be made, is what the system says`() {
    folder.write("file", "")
    #expect(problem("file") == .system(folder.path("file"), code: ENOTDIR))
    #expect(problem("file/below") == .system(folder.path("file/below"), code: ENOTDIR))
  }
}

@Suite struct FilePathTests {
  @Test(arguments: ["/a b/ü", "/a%20b/c", "/a#b/c?d", "/a/b/"])
  func `A path is what it was, without slashes at its end`(text: String) {
    #expect(FilePath(text).appending("x").folder.text == (text == "/a/b/" ? "/a/b" : text))
    #expect(FilePath(text).appending("50%").name == "50%")
  }

  @Test func `The root lies in itself`() {
    #expect(FilePath("/").folder.text == "/")
    #expect(FilePath("/").appending("a").text == "/a")
    #expect(FilePath("/a").folder.text == "/")
    #expect(FilePath("a").folder.text == ".")
  }
}
