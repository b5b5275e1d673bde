import Files
import Foundation
import Glibc
import Testing

/// What Reel keeps for its user goes into no other file, and nobody else gets to see it.
@Suite struct PrivateFileTests {
  private let folder = OddFolder()

  private func problem(_ name: String, _ flags: CInt = O_RDWR | O_CREAT) -> FileProblem? {
    do throws(FileProblem) {
      close(try PrivateFile.open(folder.path(name), flags))
      return nil
    } catch {
      return error
    }
  }

  private func mode(_ name: String) -> mode_t {
    var status = stat()
    return lstat(folder.path(name), &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test func `A new file is readable by its user alone, whatever the umask`() {
    #expect(problem("new") == nil)
    #expect(mode("new") == 0o600)
  }

  @Test func `A file that others could read is closed to them`() {
    folder.write("old", "x")
    chmod(folder.path("old"), 0o644)
    #expect(problem("old") == nil)
    #expect(mode("old") == 0o600)
  }

  @Test func `A link is not followed, and its target keeps its content`() {
    folder.write("dear", "to somebody")
    symlink(folder.path("dear"), folder.path("link"))
    #expect(problem("link") == .isLink(folder.path("link")))
    #expect(problem("link", O_RDWR | O_CREAT | O_TRUNC) == .isLink(folder.path("link")))
    #expect(folder.read("dear") == "to somebody")
    symlink(folder.path("nowhere"), folder.path("broken"))
    #expect(problem("broken") == .isLink(folder.path("broken")))
    #expect(throws: FileProblem.isLink(folder.path("broken"))) {
      try PrivateFile.isThere(folder.path("broken"))
    }
  }

  @Test func `A second name of another file is no file of Reel's`() {
    folder.write("dear", "to somebody")
    link(folder.path("dear"), folder.path("hard"))
    #expect(problem("hard") == .hasOtherNames(folder.path("hard")))
  }

  @Test(arguments: [O_RDWR, O_RDONLY, O_WRONLY, O_WRONLY | O_APPEND | O_CREAT])
  func `A FIFO makes nobody wait`(flags: CInt) {
    mkfifo(folder.path("fifo"), 0o600)
    #expect(problem("fifo", flags) == .notRegular(folder.path("fifo")))
    #expect(throws: FileProblem.notRegular(folder.path("fifo"))) {
      try PrivateFile.isThere(folder.path("fifo"))
    }
  }

  @Test func `A folder or a device is no file`() {
    mkdir(folder.path("folder"), 0o700)
    #expect(problem("folder") == .notRegular(folder.path("folder")))
    #expect(throws: FileProblem.notRegular("/dev/null")) { try PrivateFile.open("/dev/null", O_RDWR) }
  }

  @Test func `A file that is not there can be told from one that is`() throws {
    folder.write("there", "")
    #expect(try PrivateFile.isThere(folder.path("there")))
    #expect(try !PrivateFile.isThere(folder.path("nowhere")))
    #expect(try !PrivateFile.isThere(folder.path("there/below")))
  }
}

@Suite struct GivenFileTests {
  private let folder = OddFolder()

  @Test func `A file that the user gives may be a link`() throws {
    folder.write("theme", "[roles]")
    symlink(folder.path("theme"), folder.path("link"))
    #expect(try String(decoding: GivenFile.read(folder.path("link")), as: UTF8.self) == "[roles]")
  }

  @Test func `A FIFO, a device or a folder is refused at once`() {
    mkfifo(folder.path("fifo"), 0o600)
    for path in [folder.path("fifo"), "/dev/zero", folder.path("")] {
      #expect(throws: FileProblem.notRegular(path)) { try GivenFile.read(path) }
    }
  }

  @Test func `A file beyond the limit is not read to its end`() {
    folder.write("large", String(repeating: "x", count: 100))
    #expect(throws: FileProblem.tooLarge(folder.path("large"), limit: 99)) {
      try GivenFile.read(folder.path("large"), limit: 99)
    }
  }
}
