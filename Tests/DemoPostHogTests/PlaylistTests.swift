import DemoPostHog
import Recordings
import Testing

struct PlaylistTests {
  @Test func `All playlists and six built-in ones, those without a time first`() async throws {
    try await demo { call async throws in
      let reply = try await call("session_recording_playlists/")
      #expect(reply.json["count"] == 31)
      #expect(reply.results.prefix(6).compactMap { $0["id"] } == [-1, -2, -3, -4, -6, -7])
      #expect(reply.json["next"] == .null && reply.json["previous"] == .null)
    }
    try await demo(.selfhosted2025) { call async throws in
      let reply = try await call("session_recording_playlists/")
      #expect(reply.json["count"] == 25)
      #expect(reply.results.allSatisfy { $0["is_synthetic"] == nil })
    }
  }

  @Test func `Pages link absolutely; a limit that is none counts for nothing`() async throws {
    try await demo { call async throws in
      let base = call.demo.host + "/api/projects/1/session_recording_playlists/"
      let second = try await call("session_recording_playlists/?limit=5&offset=5")
      #expect(second.json["next"]?.text == base + "?limit=5&offset=10")
      #expect(second.json["previous"]?.text == base + "?limit=5")
      #expect(try await call("session_recording_playlists/?limit=abc&offset=-1").results.count == 31)
    }
  }

  @Test(arguments: [
    ("pinned=false", 4), ("user=false", 0), ("created_by=2", 0), ("type=filters", 11),
    ("collection_type=synthetic", 6), ("collection_type=custom", 25), ("search=frustration", 1),
    ("type=zzz", 31),
  ])
  func `Any value of user and pinned filters, even false; built-in lists are left out`(
    query: String, count: Int
  ) async throws {
    try await demo { call async throws in
      let reply = try await call("session_recording_playlists/?\(query)")
      if count > 0 { #expect(reply.results.count == count) }
      #expect(!reply.results.isEmpty)
      switch query {
      case "pinned=false": #expect(reply.results.allSatisfy { $0["pinned"] == true })
      case "user=false": #expect(reply.results.allSatisfy { $0["created_by"]?["id"] == 1 })
      case "created_by=2": #expect(reply.results.allSatisfy { $0["created_by"]?["id"] == 2 })
      default: break
      }
    }
  }

  @Test func `What a server cannot parse fails as it does on that server`() async throws {
    try await demo { call async throws in
      #expect(try await call("session_recording_playlists/?created_by=zzz").status == 500)
      #expect(try await call("session_recording_playlists/?order=nope").status == 200)
    }
    try await demo(.selfhosted2025) { call async throws in
      let reply = try await call("session_recording_playlists/?created_by=zzz")
      #expect(reply.status == 400 && reply.json["attr"] == "created_by")
      #expect(try await call("session_recording_playlists/?order=nope").status == 500)
    }
  }

  @Test func `Which lists hold a recording: its collections, and the built-in ones that ignore the question`()
    async throws
  {
    try await demo { call async throws in
      let lists = try await call("session_recording_playlists/?type=collection&collection_type=custom")
        .results
      let list = try #require(lists.first { $0["name"] == "Team picks 👩‍🚀" }?["short_id"]?.text)
      let id = try #require(try await call("session_recording_playlists/\(list)/recordings/").ids.first)
      let holders = try await call("session_recording_playlists/?session_recording_id=\(id)").results
      #expect(holders.contains { $0["short_id"]?.text == list })
      #expect(holders.count { $0["is_synthetic"] == true } == 6)
    }
  }

  @Test func `The shapes of the wild are there: untyped, unnamed, authorless, legacy, odd strings, empty`()
    async throws
  {
    try await demo { call async throws in
      let rows = try await call("session_recording_playlists/?collection_type=custom").results
      #expect(rows.contains { $0["type"] == .null })
      #expect(rows.contains { $0["name"] == .null })
      #expect(rows.contains { $0["created_by"] == .null && $0["filters"]?["date_to"] == "null" })
      #expect(rows.contains { $0["filters"]?["session_recording_duration"] != nil })
      let counts = rows.compactMap { $0["recordings_counts"] }
      #expect(counts.contains { $0["collection"]?["count"] == .null && $0["saved_filters"]?["count"] == 0 })
      #expect(counts.contains { $0["saved_filters"]?["has_more"] == true })
      #expect(
        counts.contains { if case .integer(51...)? = $0["collection"]?["count"] { true } else { false } })
    }
  }

  @Test(arguments: [
    (#"{"name":"x"}"#, "Must provide a valid playlist type: either filters or collection"),
    (#"{"name":"x","type":"zzz"}"#, "\"zzz\" is not a valid choice."),
    (#"{"type":"collection","filters":{"a":1}}"#, "You cannot create a collection with filters"),
    (#"{"type":"filters"}"#, "You must provide a valid filters when creating a saved filter"),
    (#"{"type":"collection","pinned":"perhaps"}"#, "Must be a valid boolean."),
    (#"{"type":"collection","_create_in_folder":[1]}"#, "Not a valid string."),
    (
      #"{"type":"collection","name":"\#(String(repeating: "x", count: 401))"}"#,
      "Ensure this field has no more than 400 characters."
    ),
  ])
  func `Creating demands a type and what belongs to it`(body: String, detail: String) async throws {
    try await demo { call async throws in
      let reply = try await call("session_recording_playlists/", "POST", body: body)
      #expect(reply.status == 400)
      #expect(reply.detail == detail)
    }
  }

  @Test func `A new collection can be renamed, deleted and restored, but not by DELETE`() async throws {
    try await demo { call async throws in
      let made = try await call(
        "session_recording_playlists/", "POST", body: #"{"name":"Mine","type":"collection"}"#)
      #expect(made.status == 201)
      let path = "session_recording_playlists/\(try #require(made.json["short_id"]?.text))/"
      let renamed = try await call(path, "PATCH", body: #"{"name":"Ours","pinned":true,"type":"filters"}"#)
      #expect(renamed.json["name"] == "Ours" && renamed.json["type"] == "collection")
      let refused = try await call(path, "DELETE")
      #expect(refused.status == 405 && refused.text.isEmpty)
      #expect(try await call(path, "PATCH", body: #"{"deleted":true}"#).json["deleted"] == true)
      #expect(try await call(path).status == 404)
      #expect(try await call(path, "PATCH", body: #"{"deleted":false}"#).status == 200)
      #expect(try await call(path).json["name"] == "Ours")
    }
  }

  @Test func `A saved filter must be sent with its filters, even to rename it`() async throws {
    try await demo { call async throws in
      let list = try await call("session_recording_playlists/?type=filters&limit=1").results
      let id = try #require(list.first?["short_id"]?.text)
      let path = "session_recording_playlists/\(id)/"
      #expect(
        try await call(path, "PATCH", body: #"{"name":"x"}"#).detail
          == "You cannot remove all filters when updating a saved filter")
      let filters = try #require(list.first?["filters"]).compact
      #expect(try await call(path, "PATCH", body: #"{"name":"x","filters":\#(filters)}"#).json["name"] == "x")
      #expect(try await call(path, "PATCH", body: #"{"filters":null}"#).status == 400)
    }
  }

  @Test func `Built-in playlists are read-only, and unknown to the older server`() async throws {
    let path = "session_recording_playlists/synthetic-watch-history/"
    try await demo { call async throws in
      #expect(try await call(path).json["id"] == -1)
      #expect(
        try await call(path, "PATCH", body: #"{"name":"x"}"#).detail == "Cannot update synthetic playlists")
      #expect(try await call(path + "recordings/x/", "POST").status == 500)
    }
    try await demo(.selfhosted2025) { call async throws in
      #expect(try await call(path).status == 404)
      #expect(try await call(path, "PATCH", body: #"{"name":"x"}"#).status == 404)
    }
  }
}
