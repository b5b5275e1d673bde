import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Recordings
import Testing

@testable import PostHogAPI

@Suite("The network")
struct TransportTests {
  private let noProjects = ScriptedServer.Script.json(#"{"results":[]}"#)

  @Test func `A request carries the key in its one header, and a prefix of the host in its path`()
    async throws
  {
    try await ScriptedServer.run({ _ in noProjects }) { server in
      try await ask("http://127.0.0.1:\(server.port)/behind/") { client in _ = try await client.projects() }
      let head = try #require(server.requests.first)
      #expect(head.uri == "/behind/api/projects/?limit=500")
      #expect(head.headers["authorization"] == ["Bearer phx_secret"])
      #expect(head.headers["accept-encoding"] == ["gzip"])
      #expect(head.headers["user-agent"] == ["reel-tests"])
      #expect(head.headers["accept"] == ["application/json, */*"])
    }
  }

  @Test func `A write sends its body as JSON`() async throws {
    try await ScriptedServer.run({ _ in .json(#"{"success":true}"#) }) { server in
      try await ask(server) { try await $0.markViewed(ProjectID(1), RecordingID("r")) }
      let head = try #require(server.requests.first)
      #expect(head.method == .PATCH)
      #expect(head.headers["content-type"] == ["application/json"])
      #expect(head.headers["content-length"] == ["15"])
    }
  }

  @Test func `A packed answer is unpacked, up to the limit`() async throws {
    let packed = try #require(
      Data(
        base64Encoded:
          "H4sIAAAAAAACA6tWKkotLs0pKVayiq5WykxRslIqSEzOTk1Rqo3VUcpILI7PS60oUbJKS8wpTq0FAJambtAuAAAA"))
    let script = ScriptedServer.Script.answer(.ok, ["content-encoding": "gzip"], [UInt8](packed))
    try await ScriptedServer.run({ _ in script }) { server in
      try await ask(server) { client in
        let page = try await client.recordings(ProjectID(1), .matching(RecordingsQuery()))
        #expect(page.rows.first?.recording?.id == RecordingID("packed"))
      }
      try await ask(server, limits: TransportLimits(body: 20)) { client in
        await #expect(throws: FetchFailure.unreadable(.tooLarge(limit: 20))) { try await client.projects() }
      }
    }
  }

  @Test func `A body beyond the limit is refused`() async throws {
    try await ScriptedServer.run({ _ in noProjects }) { server in
      try await ask(server, limits: TransportLimits(body: 5)) { client in
        await #expect(throws: FetchFailure.unreadable(.tooLarge(limit: 5))) { try await client.projects() }
      }
    }
  }

  @Test func `Answers of one place come whole, however much longer or shorter each is than the one before`()
    async throws
  {
    let lengths = [400_000, 900_000, 899_999, 10, 500_000]
    try await ScriptedServer.run({ head in
      let count = head.uri.split(separator: "=").last.flatMap { Int($0) } ?? 0
      let url = String(repeating: "x", count: count)
      return .json(#"{"results":[{"id":"r","start_url":"\#(url)"}],"has_next":false}"#)
    }) { server in
      try await ask(server) { client in
        for length in lengths {
          let page = try await client.recordings(
            ProjectID(1), .matching(RecordingsQuery()), from: .offset(length))
          #expect(page.rows.first?.recording?.startURL?.utf8.count == length)
        }
      }
    }
  }

  @Test func `A redirect to another host is not followed, and the key never gets there`() async throws {
    try await ScriptedServer.run({ _ in noProjects }) { other in
      let elsewhere = "http://localhost:\(other.port)/api/projects/"
      try await ScriptedServer.run({ _ in .redirect(elsewhere) }) { server in
        try await ask(server) { client in
          await #expect(throws: FetchFailure.redirectedElsewhere(host: "localhost")) {
            try await client.projects()
          }
        }
      }
      #expect(other.requests.isEmpty)
    }
  }

  @Test(arguments: ["https", "http"])
  func `The same name with another scheme or port is another origin`(_ scheme: String) async throws {
    try await ScriptedServer.run({ _ in .redirect("\(scheme)://127.0.0.1:1/x") }) { server in
      try await ask(server) { client in
        await #expect(throws: FetchFailure.redirectedElsewhere(host: "\(scheme)://127.0.0.1:1")) {
          try await client.projects()
        }
      }
    }
  }

  @Test func `A redirect on the same origin is followed, a loop of them is not`() async throws {
    try await ScriptedServer.run({ head in
      head.uri.hasPrefix("/api/projects/") ? .redirect("/moved?x=1", .permanentRedirect) : noProjects
    }) { server in
      try await ask(server) { client in
        let projects = try await client.projects()
        #expect(projects.isEmpty)
      }
      #expect(server.requests.map(\.uri) == ["/api/projects/?limit=500", "/moved?x=1"])
    }
    try await ScriptedServer.run({ _ in .redirect("/again") }) { server in
      try await ask(server) { client in
        await #expect(throws: FetchFailure.notPostHog(status: 302, contentType: nil)) {
          try await client.projects()
        }
      }
      #expect(server.requests.count == 4)
    }
  }

  @Test func `A write is not sent on by a redirect that would change it`() async throws {
    try await ScriptedServer.run({ _ in .redirect("/x", .found) }) { server in
      try await ask(server) { client in
        await #expect(throws: FetchFailure.notPostHog(status: 302, contentType: nil)) {
          try await client.markViewed(ProjectID(1), RecordingID("r"))
        }
      }
      #expect(server.requests.count == 1)
    }
  }

  @Test(arguments: [
    ScriptedServer.Script.silence, .stall(Array(#"{"results":["#.utf8)),
  ])
  func `A server that says nothing, or stops in the middle`(_ script: ScriptedServer.Script) async throws {
    try await ScriptedServer.run({ _ in script }) { server in
      try await ask(server, limits: TransportLimits(idle: .milliseconds(50))) { client in
        await #expect(throws: FetchFailure.offline(.readTimedOut)) { try await client.projects() }
      }
    }
  }

  @Test func `The whole call has its time as well`() async throws {
    try await ScriptedServer.run({ _ in .silence }) { server in
      try await ask(server, limits: TransportLimits(total: .milliseconds(50))) { client in
        await #expect(throws: FetchFailure.offline(.readTimedOut)) { try await client.projects() }
      }
    }
  }

  @Test func `A port where nobody listens`() async throws {
    // A port that was free a moment ago may have been given to somebody, even to the call itself.
    try await ask("http://127.0.0.1:1") { client in
      await #expect(throws: FetchFailure.offline(.connectionRefused)) { try await client.projects() }
    }
  }

  @Test func `A name that does not exist`() async throws {
    // A label beyond 63 letters: no name server is asked.
    let name = String(repeating: "a", count: 64) + ".invalid"
    try await ask("http://" + name) { client in
      await #expect(throws: FetchFailure.offline(.unknownHost(name))) {
        try await client.projects()
      }
    }
  }

  @Test func `A body that ends early`() async throws {
    let script = ScriptedServer.Script.cut(length: 1000, body: Array(#"{"results":[{"id":"a"}"#.utf8))
    try await ScriptedServer.run({ _ in script }) { server in
      try await ask(server) { client in
        await #expect(throws: FetchFailure.unreadable(.cut)) { try await client.projects() }
      }
    }
  }

  @Test func `A page of HTML is not PostHog's`() async throws {
    let script = ScriptedServer.Script.answer(.ok, ["content-type": "text/html"], Array("<html>".utf8))
    try await ScriptedServer.run({ _ in script }) { server in
      try await ask(server) { client in
        await #expect(throws: FetchFailure.notPostHog(status: 200, contentType: "text/html")) {
          try await client.projects()
        }
      }
    }
  }

  @Test func `A request line beyond 8 kB is refused before it is sent`() async throws {
    try await ScriptedServer.run({ _ in noProjects }) { server in
      try await ask(server) { client in
        var query = RecordingsQuery()
        query.sessionIDs = (0..<1000).map { RecordingID("recording-\($0)") }
        let error = await #expect(throws: FetchFailure.self) {
          try await client.recordings(ProjectID(1), .matching(query))
        }
        guard case .refused(let refusal) = error else {
          Issue.record("not refused: \(String(describing: error))")
          return
        }
        #expect(refusal.status == 414)
      }
      #expect(server.requests.isEmpty)
    }
  }

  @Test func `A cancelled call fails as cancelled, and so does one after the end`() async throws {
    try await ScriptedServer.run({ _ in .silence }) { server in
      try await ask(server) { client in
        let call = Task { try await client.projects() }
        call.cancel()
        await #expect(throws: FetchFailure.cancelled) { try await call.value }
        await client.shutdown()
        await #expect(throws: FetchFailure.cancelled) { try await client.projects() }
      }
    }
  }

  @Test func `Two calls after each other share a connection`() async throws {
    try await ScriptedServer.run({ _ in noProjects }) { server in
      try await ask(server) { client in
        _ = try await client.projects()
        _ = try await client.projects()
      }
      #expect(server.requests.count == 2)
      #expect(server.connections == 1)
    }
  }
}
