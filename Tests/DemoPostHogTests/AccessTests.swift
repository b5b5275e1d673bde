import DemoPostHog
import Recordings
import Testing

struct AccessTests {
  @Test func `Without a key the answer is 401 in the server's words`() async throws {
    try await demo { call async throws in
      let reply = try await call("session_recordings/", key: nil)
      #expect(reply.status == 401)
      #expect(reply.detail == "Authentication credentials were not provided.")
      #expect(reply.json["code"] == "not_authenticated")
      #expect(reply.header("Allow") == "GET, HEAD, OPTIONS")
    }
  }

  @Test func `The recordings of an older server answer 403 to an unknown key, its other endpoints 401`()
    async throws
  {
    let unknown = DemoKey(value: "phx_typo", label: "", scopes: [])
    try await demo(.selfhosted2025) { call async throws in
      #expect(try await call("session_recordings/", key: unknown).status == 403)
      let reply = try await call("/api/users/@me/", key: unknown)
      #expect(reply.status == 401)
      #expect(reply.detail == "Personal API key found in request Authorization header is invalid.")
    }
  }

  @Test(arguments: [
    ("session_recording_playlists/", "GET", "session_recording_playlist:read"),
    ("session_recording_playlists/", "POST", "session_recording_playlist:write"),
    ("session_recordings/x/", "DELETE", "session_recording:write"),
    ("persons/", "GET", "person:read"), ("/api/projects/", "GET", "project:read"),
    ("/api/users/@me/", "GET", "user:read"),
    ("session_recording_playlists/x/recordings/y/", "POST", "session_recording_playlist:write"),
  ])
  func `A missing scope is named`(path: String, method: String, scope: String) async throws {
    try await demo { call async throws in
      let reply = try await call(path, method, key: .recordingsOnly)
      #expect(reply.status == 403)
      #expect(reply.detail == "API key missing required scope '\(scope)'")
    }
  }

  @Test func `The key tells its own scopes without any scope`() async throws {
    try await demo { call async throws in
      let reply = try await call("/api/personal_api_keys/@current/", key: .recordingsOnly)
      #expect(reply.json["scopes"] == ["session_recording:read"])
      #expect(reply.json["scoped_teams"] == .null)
      #expect(reply.json["value"] == .null)
    }
  }

  @Test func `A key of one project may neither list projects nor touch another one`() async throws {
    try await demo { call async throws in
      #expect(
        try await call("/api/projects/", key: .oneProject).detail
          == "API keys with scoped projects are only supported on project-based endpoints.")
      #expect(try await call("/api/projects/1/", key: .oneProject).status == 200)
      #expect(
        try await call("/api/projects/2/session_recordings/", key: .oneProject).detail
          == "API key does not have access to the requested project: ID 2.")
    }
  }

  @Test func `Unknown projects and unknown endpoints are told apart`() async throws {
    try await demo { call async throws in
      for id in ["99999", "abc"] {
        let reply = try await call("/api/projects/\(id)/session_recordings/")
        #expect(reply.status == 404 && reply.detail == "Project not found.")
      }
      let reply = try await call("nope/")
      #expect(reply.status == 404 && reply.detail == "Endpoint not found.")
    }
  }

  @Test func `The trailing slash is optional, and environments are projects`() async throws {
    try await demo { call async throws in
      let ids = try await call("session_recordings/?limit=3").ids
      #expect(ids.count == 3)
      #expect(try await call("session_recordings?limit=3").ids == ids)
      #expect(try await call("/api/environments/1/session_recordings/?limit=3").ids == ids)
      #expect(try await call("/api/projects/@current/session_recordings/?limit=3").ids == ids)
    }
  }

  @Test func `Two projects, one of them current`() async throws {
    try await demo { call async throws in
      let reply = try await call("/api/projects/")
      #expect(reply.results.compactMap { $0["id"] } == [1, 2])
      #expect(reply.json["count"] == 2)
      #expect(try await call("/api/projects/@current/").json["id"] == 1)
      #expect(try await call("/api/users/@me/").json["team"]?["id"] == 1)
    }
  }

  @Test
  func `Throttling refuses the thirteenth list of a minute on the free tier, and says how long to wait`()
    async throws
  {
    try await demo(change: { $0.rateLimits = .free }) { call async throws in
      for _ in 0..<12 { #expect(try await call("session_recordings/?limit=1").status == 200) }
      let reply = try await call("session_recordings/?limit=1")
      #expect(reply.status == 429)
      #expect(reply.header("Retry-After") == "60")
      #expect(reply.detail == "Request was throttled. Expected available in 60 seconds.")
      #expect(try await call("session_recordings/?limit=1", key: .readOnly).status == 200)
      #expect(try await call("session_recording_playlists/").status == 200)
    }
  }
}

/// The demo with a changed configuration.
func demo(
  change: (inout DemoConfiguration) -> Void, _ body: (DemoCalls) async throws -> Void
) async throws {
  try await demo(.cloud2026, recordings: 400, seed: 7, change, body)
}
