import DemoPostHog
import Foundation
import Testing

@Suite("Commands that change something", .timeLimit(.minutes(10)))
struct WritingCommandTests {
  @Test func `Good ids are filed, bad ones named, and undo takes out what was put in`() async throws {
    try await withDemoAndHome { demo, home in
      let before = try demo.collection("Empty collection")
      let ids = demo.recordings.prefix(2).joined(separator: " ")
      let unknown = "019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b"
      let call = try await home.reel("add 'Empty collection' \(ids) a/b \(unknown) -q", demo: demo)
      #expect(call.status == 1)
      #expect(call.lines.map(String.init) == Array(demo.recordings.prefix(2)))
      #expect(call.notes.contains("a/b: no id") && call.notes.contains("\(unknown): there is no such"))
      #expect(try demo.collection("Empty collection") == before + demo.recordings.prefix(2))
      let undo = try await home.reel("undo", demo: demo)
      #expect(undo.status == 0 && undo.notes.contains("undo: 2 recordings -> Empty collection: done"))
      #expect(try demo.collection("Empty collection") == before)
    }
  }

  @Test func `A list is made only when that is asked for`() async throws {
    try await withDemoAndHome { demo, home in
      let id = demo.recordings[0]
      let mistyped = try await home.reel("add 'Emty collection' \(id)", demo: demo)
      #expect(mistyped.status == 4 && mistyped.notes.contains("“Empty collection”?"))
      #expect(demo.playlists(named: "Emty collection").isEmpty && demo.writes.isEmpty)
      let made = try await home.reel("add --create 'New one' \(id)", demo: demo)
      #expect(made.status == 0)
      #expect(try demo.collection("New one") == [id])
    }
  }

  @Test func `A server that lets no key file recordings says so, with 3`() async throws {
    try await withDemoAndHome(.selfhosted2025) { demo, home in
      let call = try await home.reel("add 'Empty collection' \(demo.recordings[0])", demo: demo)
      #expect(call.status == 3 && call.notes.contains("does not let a personal API key"))
    }
  }

  @Test func `Out of reach, decisions wait in the journal with 5, and the next Reel sends them`() async throws
  {
    try await withDemoAndHome { demo, home in
      // The cache learns project and lists.
      _ = try await home.reel("playlists --all", demo: demo)
      let id = demo.recordings[0]
      demo.inject(Fault(.drop))
      let call = try await home.reel("add 'Empty collection' \(id)", demo: demo)
      #expect(call.status == 5 && call.notes.contains("1 waits in the journal"))
      demo.clearFaults()
      let list = try await home.reel("journal list", demo: demo)
      #expect(list.status == 0 && list.lines.count == 2 && list.output.contains("waiting"))
      let retry = try await home.reel("journal retry --all", demo: demo)
      #expect(retry.status == 0)
      #expect(try demo.collection("Empty collection") == [id])
      #expect(try await home.reel("journal list", demo: demo).lines.count == 1)
    }
  }

  @Test func `What is queued is given up before anybody sends it`() async throws {
    try await withDemoAndHome { demo, home in
      _ = try await home.reel("playlists --all", demo: demo)
      let id = demo.recordings[0]
      let call = try await home.reel("add --queue 'Empty collection' \(id) -q", demo: demo)
      #expect(call.status == 0 && call.output == "\(id)\n" && call.notes.contains("The next Reel sends it"))
      #expect(demo.writes.isEmpty)
      let drop = try await home.reel("journal drop --all --yes", demo: demo)
      #expect(drop.status == 0 && drop.notes.contains("1 change given up"))
      let retry = try await home.reel("journal retry --all", demo: demo)
      #expect(retry.status == 0 && demo.writes.isEmpty)
    }
  }

  @Test func `Ctrl-C in the middle says what is done and what waits, with 130`() async throws {
    try await withDemoAndHome { demo, home in
      let ids = demo.recordings.prefix(60).joined(separator: " ")
      demo.inject(Fault(.throttle(retryAfter: 600), route: .bulkMembership))
      let call = try await home.interruptedReel("add 'Empty collection' \(ids)", demo: demo)
      #expect(call.status == 130 && call.lines.count == 61)
      let list = try await home.reel("journal list --json", demo: demo)
      #expect(list.output.contains("\"waiting\":60"))
    }
  }

  @Test func `Deleting needs the exact number, and looks what is gone`() async throws {
    try await withDemoAndHome { demo, home in
      let ids = Array(demo.recordings.prefix(2))
      let line = "delete \(ids.joined(separator: " "))"
      let preview = try await home.reel(line + " --dry-run", demo: demo)
      #expect(preview.status == 0 && preview.lines.count == 3 && preview.notes.contains("--yes 2"))
      #expect(try await home.reel(line + " </dev/null", demo: demo).status == 2)
      #expect(try await home.reel(line + " --yes 3", demo: demo).status == 2)
      #expect(demo.writes.isEmpty)
      let deleted = try await home.reel(line + " --yes 2", demo: demo)
      #expect(deleted.status == 0)
      #expect(Set(demo.recordings).isDisjoint(with: ids))
      let undo = try await home.reel("undo", demo: demo)
      #expect(undo.status == 1 && undo.notes.contains("nothing takes this back"))
    }
  }

  @Test func `A playlist is made, changed, deleted after a question, and restored by its name`() async throws
  {
    try await withDemoAndHome { demo, home in
      let made = try await home.reel(
        "playlist create Slow --filters 'errors>0 from:-7d' --pinned -q", demo: demo)
      #expect(made.status == 0 && made.lines.count == 1)
      let edited = try await home.reel("playlist edit Slow --name Slower --no-pinned", demo: demo)
      #expect(edited.status == 0)
      let shown = try await home.reel("playlist show slower", demo: demo)
      #expect(
        shown.output.contains("filter\terrors>0 from:-7d\n") && shown.output.contains("pinned\tfalse\n"))
      let unasked = try await home.reel("playlist delete Slower </dev/null", demo: demo)
      #expect(
        unasked.status == 2 && unasked.notes.contains("--yes") && unasked.notes.contains("saved filter"))
      #expect(try await home.reel("playlist delete Slower --yes", demo: demo).status == 0)
      #expect(try await home.reel("playlist show Slower", demo: demo).status == 4)
      #expect(try await home.reel("playlist restore Slower", demo: demo).status == 0)
      #expect(demo.playlists(named: "Slower").count == 1)
      let builtIn = try await home.reel("playlist pin 'Watch history'", demo: demo)
      #expect(builtIn.status == 2 && builtIn.notes.contains("built in"))
      let full = try await home.reel("add Slower \(demo.recordings[0])", demo: demo)
      #expect(full.status == 2 && full.notes.contains("saved filter"))
    }
  }

  @Test func `A merge goes by the panes' rules: what cannot be copied whole stays`() async throws {
    try await withDemoAndHome { demo, home in
      let ids = Array(demo.recordings.prefix(3))
      _ = try await home.reel("add --create One \(ids[0]) \(ids[1])", demo: demo)
      _ = try await home.reel("add --create Two \(ids[1]) \(ids[2])", demo: demo)
      let merged = try await home.reel("playlist merge One Two --yes", demo: demo)
      #expect(merged.status == 0)
      #expect(demo.playlists(named: "One").isEmpty)
      #expect(Set(try demo.collection("Two")) == Set(ids))
      let undo = try await home.reel("undo", demo: demo)
      #expect(undo.status == 0)
      #expect(Set(try demo.collection("One")) == Set(ids.prefix(2)))
      #expect(Set(try demo.collection("Two")) == Set(ids.suffix(2)))
    }
  }

  @Test func `A journal that cannot be kept is 1, and nothing is sent`() async throws {
    try await withDemoAndHome { demo, home in
      let path = home.path + "/.local/state"
      try FileManager.default.createDirectory(
        atPath: home.path + "/.local", withIntermediateDirectories: true)
      try Data().write(to: URL(filePath: path))
      let call = try await home.reel("viewed \(demo.recordings[0])", demo: demo)
      #expect(call.status == 1 && call.notes.contains("journal"))
      #expect(demo.writes.isEmpty)
    }
  }
}
