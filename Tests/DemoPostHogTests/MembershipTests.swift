import DemoPostHog
import Recordings
import Testing

struct MembershipTests {
  private func collection(_ call: DemoCalls, key: DemoKey = .allScopes) async throws -> String {
    let body = #"{"name":"Mine","type":"collection"}"#
    let reply = try await call("session_recording_playlists/", "POST", key: key, body: body)
    return "session_recording_playlists/" + (try #require(reply.json["short_id"]?.text))
  }

  @Test func `Adding is idempotent and takes unknown ids; removing what is not there is a 500`() async throws
  {
    try await demo { call async throws in
      let list = try await collection(call)
      let id = try #require(try await call("session_recordings/?limit=1").ids.first)
      for member in [id, id, "not-a-real-session"] {
        #expect(try await call("\(list)/recordings/\(member)/", "POST").json == .object(["success": true]))
      }
      #expect(try await call("\(list)/").json["recordings_counts"]?["collection"]?["count"] == 2)
      #expect(try await call("\(list)/recordings/").ids == [id])
      #expect(try await call("\(list)/recordings/\(id)/", "DELETE").status == 200)
      let again = try await call("\(list)/recordings/\(id)/", "DELETE")
      #expect(again.status == 500 && again.detail == "A server error occurred.")
      #expect(try await call("\(list)/recordings/").ids.isEmpty)
    }
  }

  @Test func `Twenty at a time; removing non-members in bulk is harmless`() async throws {
    try await demo { call async throws in
      let list = try await collection(call)
      let ids = try await call("session_recordings/?date_from=-30d&limit=21").ids
      func body(_ ids: [String]) -> String {
        JSONValue.object(["session_recording_ids": .array(ids.map { .string($0) })]).compact
      }
      let all = try await call("\(list)/recordings/bulk_add/", "POST", body: body(ids))
      #expect(all.detail == "Cannot process more than 20 recordings at once")
      let some = try await call("\(list)/recordings/bulk_add/", "POST", body: body(Array(ids.prefix(20))))
      #expect(some.json["added_count"] == 20 && some.json["total_requested"] == 20)
      let removed = try await call("\(list)/recordings/bulk_delete/", "POST", body: body([ids[0], ids[20]]))
      #expect(removed.json["deleted_count"] == 1 && removed.json["total_requested"] == 2)
      let none = try await call("\(list)/recordings/bulk_add/", "POST", body: "{}")
      #expect(none.detail == "session_recording_ids must be provided as a non-empty array")
    }
  }

  @Test func `A saved filter takes no recordings, nor does a collection those of another project`()
    async throws
  {
    try await demo { call async throws in
      let filters = try await call("session_recording_playlists/?type=filters&limit=1").results
      let filter = try #require(filters.first?["short_id"]?.text)
      let reply = try await call("session_recording_playlists/\(filter)/recordings/x/", "POST")
      #expect(reply.detail == "Cannot add recordings to a playlist that is type 'filters'.")
      let foreign = try #require(
        try await call("/api/projects/2/session_recordings/?date_from=-30d").ids.first)
      #expect(try await call("\(try await collection(call))/recordings/\(foreign)/", "POST").status == 500)
    }
  }

  @Test func `On the older server membership is closed to scoped keys and open to those from before scopes`()
    async throws
  {
    try await demo(.selfhosted2025) { call async throws in
      let list = try await collection(call)
      for (path, method) in [("\(list)/recordings/x/", "POST"), ("\(list)/recordings/", "GET")] {
        let reply = try await call(path, method)
        #expect(reply.status == 403)
        #expect(reply.detail == "This action does not support Personal API Key access")
        #expect(try await call(path, method, key: .legacy).status == 200)
      }
    }
  }

  @Test func `A collection shows at most fifty members, whatever page is asked for, newest added first`()
    async throws
  {
    try await demo(recordings: 2_000) { call async throws in
      let lists = try await call("session_recording_playlists/?search=Z%C3%BCrich&collection_type=custom")
        .results
      let list = try #require(lists.first)
      let path = "session_recording_playlists/\(try #require(list["short_id"]?.text))/recordings/"
      let first = try await call(path)
      #expect(first.ids.count == 50 && first.json["has_next"] == true)
      for query in ["?limit=3", "?limit=3&offset=50", "?bogus=1"] {
        #expect(try await call(path + query).ids == first.ids)
      }
      #expect(try await call(path + "?limit=x").status == 500)
      guard case .integer(let count)? = list["recordings_counts"]?["collection"]?["count"] else {
        Issue.record("a collection has a count")
        return
      }
      #expect(count > 70)
    }
  }

  @Test func `A saved filter holds no recordings of its own, and refuses unknown parameters with a 500`()
    async throws
  {
    try await demo { call async throws in
      let filters = try await call("session_recording_playlists/?type=filters&limit=1").results
      let path = "session_recording_playlists/\(try #require(filters.first?["short_id"]?.text))/recordings/"
      #expect(try await call(path).text == #"{"results":[],"has_next":false,"version":4}"#)
      #expect(try await call(path + "?bogus=1").status == 500)
    }
  }

  @Test func `A built-in list pages by offset over its ids`() async throws {
    try await demo { call async throws in
      let path = "session_recording_playlists/synthetic-watch-history/"
      guard
        case .integer(let count)? = try await call(path).json["recordings_counts"]?["collection"]?["count"]
      else {
        Issue.record("the watch history has a count")
        return
      }
      var ids: [String] = []
      for offset in stride(from: 0, to: count, by: 40) {
        ids += try await call(path + "recordings/?limit=40&offset=\(offset)").ids
      }
      #expect(ids.count == count && Set(ids).count == count)
    }
  }

  @Test func `Watching a recording adds it to the watch history`() async throws {
    try await demo { call async throws in
      let path = "session_recording_playlists/synthetic-watch-history/"
      let unseen = try #require(
        try await call("session_recordings/?hide_viewed_recordings=current-user&limit=1").ids.first)
      _ = try await call("session_recordings/\(unseen)/", "PATCH", body: #"{"viewed":true}"#)
      #expect(try await call(path + "recordings/?limit=50").ids.contains(unseen))
    }
  }
}
