import Foundation
import Recordings
import Testing

@testable import PostHogAPI

@Suite("Recorded answers", .enabled(if: Samples.folder != nil, Samples.missing))
struct ContractTests {
  @Test func `There are samples of both server versions`() {
    #expect(Samples.all.count { $0.name.hasPrefix("2025-08/") } > 80)
    #expect(Samples.all.count { $0.name.hasPrefix("2026-07/") } > 80)
  }

  @Test(arguments: Samples.all.filter { $0.status < 300 })
  func `A success decodes whole`(_ sample: Sample) throws {
    switch try sample.outcome() {
    case .page(let page): expectRows(of: page, in: sample)
    case .recording(let recording): expectRecording(recording, sample.value)
    case .playlists(let page): expectPlaylists(page, in: sample)
    case .playlist(let playlist): expectPlaylist(playlist, sample.value)
    case .user(let user):
      #expect(user.user.email == sample.value["email"]?.text)
      #expect(user.currentProject?.id == ProjectID(1))
    case .projects(let projects):
      #expect(projects.count == sample.value["results"]?.elements.count)
      #expect(projects.first?.name == sample.value["results"]?.elements.first?["name"]?.text)
    case .project(let project): #expect(project.timezone == sample.value["timezone"]?.text)
    case .done: break
    case .unused: #expect(["sharing", "snapshots"].contains(sample.path.last))
    }
  }

  @Test(arguments: Samples.all.filter { $0.status >= 300 })
  func `Anything else is the typed failure it is`(_ sample: Sample) {
    #expect(throws: expectedFailure(of: sample)) { try sample.outcome() }
  }

  private func expectedFailure(of sample: Sample) -> FetchFailure {
    let code = sample.value["code"]?.text ?? ""
    let detail = (sample.value["detail"]?.text ?? "").withoutKeys
    let refusal = Refusal(
      status: sample.status, detail: detail)
    switch (sample.status, code) {
    case (_, "authentication_failed"): return .keyRejected
    case (_, "not_authenticated"): return .noKey
    case (403, _) where detail.contains("missing required scope"):
      return .missingScope(String(detail.split(separator: "'")[1]))
    case (403, _): return .keyNotSupported
    case (404, _) where detail == "Project not found.": return .projectNotFound
    case (404, _) where detail == "Endpoint not found.": return .refused(refusal)
    case (404, _): return .notFound
    case (405, "") where sample.body.bytes.isEmpty:
      return .refused(Refusal(status: 405, detail: ""))
    case (429, "throttled"):
      let seconds = detail.split(separator: " ").compactMap { Double($0) }.first ?? -1
      return .throttled(until: Date.distantPast.addingTimeInterval(seconds))
    case (500..., _):
      return .serverFailed(status: sample.status, detail: sample.value["error"]?.text ?? detail)
    default: return .refused(refusal)
    }
  }
}

extension ContractTests {
  private func expectRows(of page: RecordingPage, in sample: Sample) {
    let rows = sample.value["results"]?.elements ?? []
    #expect(page.rows.count == rows.count)
    for (row, value) in zip(page.rows, rows) {
      guard let recording = row.recording else {
        Issue.record("unreadable: \(row)")
        continue
      }
      expectRecording(recording, value)
    }
    let isList = !sample.path.contains("session_recording_playlists")
    if isList, let cursor = sample.value["next_cursor"]?.text { #expect(page.next == .cursor(cursor)) }
    if sample.value["has_next"] == false || !isList { #expect(page.next == nil) }
  }

  private func expectRecording(_ recording: Recording, _ value: JSONValue) {
    #expect(recording.id.text == value["id"]?.text)
    #expect(recording.startTime != nil)
    #expect((recording.endTime == nil) == (value["end_time"] ?? .null == .null))
    #expect(recording.duration.map { JSONValue.integer($0) } == value["recording_duration"])
    #expect(recording.viewed.map { JSONValue.bool($0) } == value["viewed"])
    #expect(recording.person.name == value["person"]?["name"]?.text)
    #expect(recording.person.isMatched == (value["person"]?["id"] != .null))
    #expect((try? recording.person.properties.value()) == value["person"]?["properties"])
    #expect((try? recording.raw.value()) == value)
  }

  private func expectPlaylists(_ page: PlaylistPage, in sample: Sample) {
    let rows = sample.value["results"]?.elements ?? []
    #expect(page.unreadable.isEmpty)
    #expect(page.playlists.count == rows.count)
    #expect(page.total.map { JSONValue.integer($0) } == sample.value["count"])
    #expect((page.nextOffset == nil) == (sample.value["next"] == .null))
    for (playlist, value) in zip(page.playlists, rows) { expectPlaylist(playlist, value) }
  }

  private func expectPlaylist(_ playlist: Playlist, _ value: JSONValue) {
    #expect(playlist.id.text == value["short_id"]?.text)
    #expect(playlist.name == value["name"]?.text)
    #expect(playlist.type?.rawValue == value["type"]?.text)
    #expect((try? playlist.filters.value()) == value["filters"])
    #expect(playlist.createdBy?.email == value["created_by"]?["email"]?.text)
    #expect((playlist.createdAt == nil) == (value["created_at"] == .null))
    let count = value["recordings_counts"]?["collection"]?["count"] ?? .null
    #expect(playlist.counts.collection.count.map { JSONValue.integer($0) } ?? .null == count)
  }
}

@Suite("Answers of old servers", .enabled(if: Samples.folder != nil, Samples.missing))
struct FixtureTests {
  @Test(arguments: ["recordings_2023-12.json", "recordings_old_envelope.json"])
  func `A bare array of recordings, durations as strings`(_ name: String) throws {
    let endpoint = try Endpoint.recordings(ProjectID(1), .matching(RecordingsQuery()), from: nil)
    let page = try endpoint.value(of: Samples.fixture(name))
    #expect(page.rows.count == 2)
    let first = try #require(page.rows.first?.recording)
    #expect(first.id.text == "17c49bdf172ca-08eead1c4310948-455f6c-17eda0-17c49bdf1738b6")
    #expect(first.duration == 1172)
    #expect(first.person.name == "Ms Testy McTesterson")
    #expect(page.next == nil)
  }

  @Test(arguments: ["recording_2023-12.json", "recording_2024-11.json"])
  func `Single recordings`(_ name: String) throws {
    let answer = try Samples.fixture(name)
    let recording = try Endpoint.recording(ProjectID(1), RecordingID("any")).value(of: answer)
    #expect(recording.startTime != nil)
    #expect(recording.person.isMatched)
  }

  @Test func `Playlists before they had types`() throws {
    let answer = try Samples.fixture("playlists_2023-12.json")
    let page = try Endpoint.playlists(ProjectID(1), PlaylistsQuery()).value(of: answer)
    #expect(page.playlists.count == 5)
    #expect(page.playlists.first?.kind == .savedFilter)
    #expect(page.playlists.first?.title == "nightly")
  }

  @Test func `Persons and the user`() throws {
    let page = try Endpoint.persons(ProjectID(1), .search("x")).value(of: Samples.fixture("persons.json"))
    let persons = page.persons
    #expect(persons.count == 99)
    #expect(!page.hasMore)
    #expect(persons.allSatisfy { $0.id != nil && !$0.distinctIDs.isEmpty && $0.createdAt != nil })
    let user = try Endpoint.signedInUser.value(of: Samples.fixture("users_me.json"))
    #expect(user.user.email == "test@posthog.com")
    #expect(user.currentProject?.name == "Hogflix Demo App")
  }
}
