import DatabaseTestSupport
import DemoPostHog
import Foundation
import Glibc
import RecordingCache
import Recordings
import Testing

/// Homes, files and settings that are not as usual.
@Suite struct OddHomeTests {
  @Test(arguments: ["a blank", "Jörg", "50%", "%41%2F", "a#b?c", "日本", "'quoted\""])
  func `A home of any name files, and finds it again`(name: String) async throws {
    try await withDemo { demo in
      let folder = TemporaryFolder()
      let home = folder.path + "/" + name
      try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
      // Only the home: the files lie where they lie without any other setting.
      let environment = ["HOME": home, "XDG_STATE_HOME": "", "XDG_CACHE_HOME": "relative"]
      try await ReelAtTerminal.run(demo: demo, environment: environment) { reel in
        try await reel.file("empty")
        try await reel.settled()
        #expect(try await reel.screen().status.contains("Empty collection: done"))
      }
      for file in [".local/state/reel/journal.sqlite", ".cache/reel/cache.sqlite"] {
        #expect(try posixPermissions(of: "\(home)/\(file)") == 0o600)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
    }
  }

  @Test(
    arguments: [
      nil, "", ":Europe/Berlin", "Europe/Berlin", ":", "/usr/share/zoneinfo/Asia/Kolkata", "<-03>3",
      "CET-1CEST,M3.5.0,M10.5.0/3", "XYZ-5:30", "garbage/nonsense", "UTC",
    ] as [String?])
  func `The time and its zone are those of the C library`(zone: String?) async throws {
    let setting = zone.map { "TZ='\($0)'" } ?? "-u TZ"
    let shell = try ShellCommand("env \(setting) date '+%H:%M %Z %:z'")
    let words = shell.output().split(whereSeparator: \.isWhitespace)
    _ = shell.wait()
    let name = words[1].allSatisfy(\.isLetter) && words[1].count <= 6 ? words[1] : "UTC" + words[2]
    // The variable is always there for a test: without one is the same as with one that names the file.
    let environment = ["TZ": zone ?? ":/etc/localtime"]
    try await ReelAtTerminal.run(["--demo"], environment: environment, columns: 160) { reel in
      let screen = try await reel.screen()
      #expect(screen.shows("times in \(name)"))
    }
  }

  @Test(arguments: ["TZ", "SSL_CERT_FILE", "theme", "journal", "log", "quota"])
  func `A FIFO in the place of a file does not hold the start up`(place: String) async throws {
    try await withDemoAndState { demo, state in
      try FileManager.default.createDirectory(
        atPath: state.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let fifo = state.path + "/fifo"
      mkfifo(fifo, 0o600)
      var environment = state.environment.merging(["XDG_CONFIG_HOME": state.path]) { $1 }
      switch place {
      case "TZ": environment["TZ"] = ":" + fifo
      case "SSL_CERT_FILE": environment["SSL_CERT_FILE"] = fifo
      case "journal": rename(fifo, state.folder + "/journal.sqlite")
      case "log": rename(fifo, state.folder + "/reel.log")
      case "quota": rename(fifo, state.folder + "/quota")
      default:  // String
        mkdir(state.folder + "/themes", 0o700)
        rename(fifo, state.folder + "/themes/mine.toml")
      }
      let arguments = place == "theme" ? ["--theme", "mine"] : []
      try await ReelAtTerminal.run(arguments, demo: demo, environment: environment) { reel in
        if place == "theme" { return #expect(await reel.exitStatus == 2) }
        #expect(await reel.exitStatus == nil)
        guard place == "journal" else { return }
        let screen = try await reel.screen()
        #expect(screen.status.contains("is no regular file"))
      }
    }
  }

  @Test func `A folder that everybody may write into is refused with a sentence`() async throws {
    try await withDemoAndState { demo, state in
      try FileManager.default.createDirectory(atPath: state.folder, withIntermediateDirectories: true)
      chmod(state.folder, 0o777)
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        let screen = try await reel.screen()
        #expect(screen.status.contains("other users may write into"))
      }
    }
  }
}
