import DemoPostHog
import Foundation
import Recordings
import Synchronization
import Testing

/// The blocks of recordings, call by call.
struct SnapshotTests {
  @Test(arguments: DemoProfile.allCases)
  func `A listing names the blocks, and a range has the lines of all of them`(profile: DemoProfile)
    async throws
  {
    try await demo(profile) { call async throws in
      let row = try #require(try await call.finishedRows().first { $0.seconds > 400 && $0.seconds < 2000 })
      let listing = try await call("session_recordings/\(row.id)/snapshots/")
      let sources = listing.json["sources"]?.elements ?? []
      #expect(listing.status == 200 && sources.count > 1)
      #expect(sources.compactMap { $0["blob_key"]?.text } == sources.indices.map { String($0) })
      #expect(sources.allSatisfy { $0["source"] == "blob_v2" })
      #expect(sources.first?["start_timestamp"] == row.json["start_time"])
      #expect(sources.last?["end_timestamp"] == row.json["end_time"])
      let whole = try await call.blocks(row.id, 0, sources.count - 1)
      #expect(whole.header("Content-Type") == "application/jsonl")
      #expect(whole.header("Content-Disposition") == "inline")
      #expect(whole.header("Cache-Control") == "max-age=3600")
      let first = try await call.blocks(row.id, 0, 0).text
      #expect(whole.text.hasPrefix(first + "\n") && !whole.text.hasSuffix("\n"))
    }
  }

  @Test(arguments: [
    ("source=blob_v2", "Must provide both start blob key and end blob key"),
    ("source=blob_v2&blob_key=0", "Must provide both start blob key and end blob key"),
    ("source=blob_v2&start_blob_key=0", "Must provide both start blob key and end blob key"),
    ("source=blob_v2&start_blob_key=a&end_blob_key=1", "Blob key must be an integer"),
    ("source=blob_v2&start_blob_key=0&end_blob_key=21", "Cannot request more than 20 blob keys at once"),
    ("source=blob", "Invalid source must be one of [blob_v2, None]"),
  ])
  func `The newest server refuses what it does not know`(query: String, detail: String) async throws {
    try await demo { call async throws in
      let reply = try await call("session_recordings/any/snapshots/?" + query)
      #expect(reply.status == 400 && reply.detail == detail)
    }
  }

  @Test(arguments: [
    ("source=blob_v2", "Must provide one of blob key or start and end blob keys"),
    ("source=blob_v2&start_blob_key=0", "Must provide both start_blob_key and end_blob_key"),
    (
      "source=blob_v2&start_blob_key=0&blob_key=1",
      "Must provide a single blob key or start and end blob keys, not both"
    ),
    ("source=other", "Invalid source must be one of [realtime, blob, blob_v2, None]"),
  ])
  func `An older server refuses in words of its own`(query: String, detail: String) async throws {
    try await demo(.selfhosted2025) { call async throws in
      let reply = try await call("session_recordings/any/snapshots/?" + query)
      #expect(reply.status == 400 && reply.detail == detail)
    }
  }

  @Test func `An older server takes a single key, too`() async throws {
    try await demo(.selfhosted2025) { call async throws in
      let id = try #require(try await call.finishedRows().first { $0.seconds > 60 }).id
      let single = try await call("session_recordings/\(id)/snapshots/?source=blob_v2&blob_key=0")
      #expect(single.status == 200)
      #expect(single.text == (try await call.blocks(id, 0, 0).text))
      #expect(try await call("session_recordings/\(id)/snapshots/?source=realtime").text.isEmpty)
    }
  }

  @Test func `The longest recordings have more blocks than one call may ask for`() async throws {
    try await demo { call async throws in
      let row = try #require(try await call.finishedRows().max { $0.seconds < $1.seconds })
      let count =
        try await call("session_recordings/\(row.id)/snapshots").json["sources"]?.elements.count ?? 0
      #expect(count > 21)
      #expect(try await call.blocks(row.id, 0, 20).status == 200)
      #expect(try await call.blocks(row.id, 0, 21).status == 400)
      let beyond = try await call.blocks(row.id, count - 1, count)
      #expect(beyond.status == 404 && beyond.detail == "Block index out of range")
    }
  }

  @Test(arguments: DemoProfile.allCases)
  func `A deleted recording is gone, an unknown one was never there`(profile: DemoProfile) async throws {
    try await demo(profile) { call async throws in
      let id = try #require(try await call.rows().first).id
      #expect(try await call("session_recordings/\(id)/", "DELETE").status == 204)
      let reply = try await call("session_recordings/\(id)/snapshots/")
      #expect(reply.status == (profile == .cloud2026 ? 410 : 404))
      if profile == .cloud2026 { #expect(reply.json["error"] == "recording_deleted") }
      let unknown = try await call("session_recordings/unknown/snapshots/")
      #expect(unknown.status == 404 && unknown.detail == "Recording not found")
    }
  }

  @Test func `Snapshots have a bucket of their own`() async throws {
    try await demo(change: { $0.rateLimits = .free }) { call async throws in
      let id = try #require(try await call.rows().first).id
      for _ in 0..<12 { #expect(try await call("session_recordings/\(id)/snapshots/").status == 200) }
      let reply = try await call("session_recordings/\(id)/snapshots/")
      #expect(reply.status == 429 && reply.header("Retry-After") == "60")
      #expect(try await call("session_recordings/?limit=1").status == 200)
    }
  }

  @Test func `A recording that is going on grows under the same keys`() async throws {
    let clock = Mutex(moment)
    try await demo(change: { $0.clock = { clock.withLock(\.self) } }) { call async throws in
      let row = try #require(try await call.rows().first { $0.json["ongoing"] == true })
      let before = try await call("session_recordings/\(row.id)/snapshots/").json["sources"]?.elements ?? []
      clock.withLock { $0 += 120 }
      let after = try await call("session_recordings/\(row.id)/snapshots/").json["sources"]?.elements ?? []
      #expect(after.count >= before.count)
      #expect(after.first?["start_timestamp"] == before.first?["start_timestamp"])
      #expect(after.last?["end_timestamp"] != before.last?["end_timestamp"])
    }
  }

  @Test func `One bad block fails every range that has it, and no other`() async throws {
    try await demo { call async throws in
      let row = try #require(try await call.finishedRows().first { $0.seconds > 700 && $0.seconds < 2000 })
      let fault = #"{"kind":"bad_block","block":1}"#
      #expect(try await call("/demo/faults", "POST", key: nil, body: fault).status == 200)
      let reply = try await call.blocks(row.id, 0, 1)
      #expect(reply.status == 500)
      #expect(reply.json["error"] == "An unexpected error has occurred. Please try again later.")
      #expect(try await call.blocks(row.id, 0, 0).status == 200)
      #expect(try await call.blocks(row.id, 1, 1).status == 500)
    }
  }

  @Test func `A listing is empty once`() async throws {
    try await demo(change: { $0.faults = [Fault(.emptyListing, times: 1)] }) { call async throws in
      let id = try #require(try await call.rows().first).id
      #expect(try await call.blocks(id, 0, 0).status == 200)
      #expect(try await call("session_recordings/\(id)/snapshots/").json["sources"] == [])
      #expect(try await call("session_recordings/\(id)/snapshots/").json["sources"] != [])
    }
  }

  @Test func `A scope is needed, and only reading is possible`() async throws {
    try await demo { call async throws in
      let id = try #require(try await call.rows().first).id
      let key = DemoKey.recordingsOnly
      #expect(try await call("session_recordings/\(id)/snapshots/", key: key).status == 200)
      #expect(try await call("session_recordings/\(id)/snapshots/", "POST").status == 403)
      #expect(try await call("session_recordings/\(id)/snapshots/", key: nil).status == 401)
    }
  }
}
