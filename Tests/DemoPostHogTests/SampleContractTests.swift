import DemoPostHog
import Foundation
import Recordings
import Testing

/// The folder that holds `samples`; without it nothing is compared.
private let samplesFolder = ProcessInfo.processInfo.environment["REEL_API_SAMPLES"]

/// Compares the demo with answers recorded from servers, found through `REEL_API_SAMPLES`.
@Suite(.enabled(if: samplesFolder != nil, "REEL_API_SAMPLES names no folder with samples"))
struct SampleContractTests {
  /// A recorded request and its answer.
  private struct Sample {
    var status: Int
    var body: JSONValue

    init(_ name: String, _ profile: DemoProfile) throws {
      let root = try #require(samplesFolder)
      let year = profile == .cloud2026 ? "2026-07" : "2025-08"
      let url = URL(fileURLWithPath: root).appendingPathComponent("samples/\(year)/\(name).json")
      let json = try JSONText(Array(try Data(contentsOf: url))).value()
      guard case .integer(let status)? = json["status"] else {
        throw CocoaError(.fileReadCorruptFile)
      }
      self.status = status
      body = json["body"] ?? .null
    }
  }

  /// Fields that came or went between the recorded servers and the ones the profiles stand for.
  private static let changed: Set<String> = [
    "has_summary", "summary_outcome", "total_size", "event_count", "last_seen_at",
  ]

  private static func names(_ value: JSONValue?) -> Set<String> {
    Set(value?.members.map(\.name) ?? []).subtracting(changed)
  }

  @Test(arguments: [
    ("recordings_list_400_unknown_param", "session_recordings/?limit=2&bogus=1", "GET", nil as String?),
    ("recordings_list_400_bad_limit", "session_recordings/?limit=abc", "GET", nil),
    ("recordings_list_400_bad_order", "session_recordings/?order=nope", "GET", nil),
    ("recordings_list_bad_cursor", "session_recordings/?limit=3&after=not-a-cursor", "GET", nil),
    ("recordings_list_404_project", "/api/projects/99999/session_recordings/", "GET", nil),
    ("recording_retrieve_404", "session_recordings/01900000-0000-7000-8000-000000000000/", "GET", nil),
    ("recording_patch_404", "session_recordings/nope/", "PATCH", #"{"viewed":true}"#),
    ("playlist_retrieve_404", "session_recording_playlists/zzzzzzzz/", "GET", nil),
    ("playlist_patch_404", "session_recording_playlists/zzzzzzzz/", "PATCH", #"{"name":"x"}"#),
    (
      "playlist_synthetic_patch", "session_recording_playlists/synthetic-watch-history/", "PATCH",
      #"{"name":"x"}"#
    ),
    ("playlist_create_400_no_type", "session_recording_playlists/", "POST", #"{"name":"x"}"#),
    ("playlist_create_400_bad_type", "session_recording_playlists/", "POST", #"{"name":"x","type":"zzz"}"#),
    (
      "playlist_create_400_bad_pinned", "session_recording_playlists/", "POST",
      #"{"name":"x","type":"collection","pinned":"perhaps"}"#
    ),
    ("playlist_create_400_badjson", "session_recording_playlists/", "POST", "{nope"),
    ("playlists_list_created_by_400", "session_recording_playlists/?created_by=zzz", "GET", nil),
    ("unknown_route_404", "nope/", "GET", nil),
    ("playlist_recordings_404", "session_recording_playlists/zzzzzzzz/recordings/", "GET", nil),
  ])
  func `Refusals are the recorded ones, byte for byte`(
    name: String, path: String, method: String, body: String?
  ) async throws {
    for profile in DemoProfile.allCases {
      let sample = try Sample(name, profile)
      try await demo(profile) { call async throws in
        let reply = try await call(path, method, body: body)
        #expect(reply.status == sample.status, "\(profile)")
        #expect(reply.json == sample.body, "\(profile)")
      }
    }
  }

  @Test(arguments: DemoProfile.allCases)
  func `Recordings have the recorded fields, persons among them`(profile: DemoProfile) async throws {
    let list = try Sample("recordings_list", profile)
    let single = try Sample("recording_retrieve", profile)
    try await demo(profile) { call async throws in
      let reply = try await call("session_recordings/?limit=3")
      #expect(Self.names(reply.json) == Self.names(list.body))
      let row = try #require(reply.results.first { $0["person"]?["id"] != .null })
      #expect(Self.names(row) == Self.names(list.body["results"]?.elements.first))
      #expect(Self.names(row["person"]) == Self.names(list.body["results"]?.elements.first?["person"]))
      let id = try #require(row["id"]?.text)
      #expect(Self.names(try await call("session_recordings/\(id)/").json) == Self.names(single.body))
    }
  }

  @Test(arguments: DemoProfile.allCases)
  func `Playlists have the recorded fields, counts among them`(profile: DemoProfile) async throws {
    let sample = try Sample("playlists_list", profile).body
    try await demo(profile) { call async throws in
      let reply = try await call("session_recording_playlists/").json
      #expect(Self.names(reply) == Self.names(sample))
      for synthetic in [true, false] {
        func pick(_ page: JSONValue) -> JSONValue? {
          page["results"]?.elements.first { ($0["is_synthetic"] == true) == synthetic }
        }
        #expect(Self.names(pick(reply)) == Self.names(pick(sample)))
        for part in ["saved_filters", "collection"] {
          let counts = (pick(reply)?["recordings_counts"]?[part], pick(sample)?["recordings_counts"]?[part])
          #expect(Self.names(counts.0) == Self.names(counts.1))
        }
      }
      let author = reply["results"]?.elements.compactMap { $0["created_by"] }.first { $0 != .null }
      let recorded = sample["results"]?.elements.compactMap { $0["created_by"] }.first { $0 != .null }
      #expect(Self.names(author) == Self.names(recorded))
    }
  }

  @Test(arguments: DemoProfile.allCases)
  func `The user and the projects of lists have the recorded fields`(profile: DemoProfile) async throws {
    let me = try Sample("users_me", profile).body
    let projects = try Sample("projects_list", profile).body
    try await demo(profile) { call async throws in
      let reply = try await call("/api/users/@me/").json
      #expect(Self.names(reply) == Self.names(me))
      #expect(Self.names(reply["team"]) == Self.names(me["team"]))
      let listed = try await call("/api/projects/")
      #expect(Self.names(listed.json) == Self.names(projects))
      #expect(Self.names(listed.results.first) == Self.names(projects["results"]?.elements.first))
    }
  }
}
