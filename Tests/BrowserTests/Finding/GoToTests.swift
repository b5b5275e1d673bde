import Foundation
import Recordings
import Replay
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Going to an id or an address")
struct GoToTests: FindingScene {
  private let bugs = PlaylistID("AbCd1234")

  private func running() -> StoreTester {
    StoreTester.running(.large, playlists: [.collection("AbCd1234", "Checkout bugs", count: 1)])
  }

  /// The lists and recordings that the server is asked for.
  private func asked(_ effects: [Effect]) -> [String] {
    effects.compactMap { effect in
      switch effect {
      case .load(.playlist(_, _, let id)): "list \(id)"
      case .load(.recording(_, let id, .user)): "recording \(id)"
      default: nil  // Effect
      }
    }
  }

  private func answer(_ tester: inout StoreTester, _ result: Result<Playlist, FetchFailure>) -> [Effect] {
    guard let request = tester.state.going?.request else {
      Issue.record("nothing is being gone to")
      return []
    }
    return tester.play(.load(.playlistArrived(request, result)))
  }

  @Test(arguments: [
    "AbCd1234", "checkout BUGS", "https://us.posthog.com/project/48213/replay/playlists/AbCd1234",
    "/project/48213/replay/playlists/AbCd1234",
  ])
  func `A loaded list is opened by its id, its name or its address, without a question about it`(
    words: String
  ) {
    var tester = running()
    #expect(asked(tester.enter("go \(words)")).isEmpty)
    #expect(tester.state.recordings.view == .playlist(bugs))
    #expect(tester.state.focus == .recordings)
  }

  @Test func `A list that is not loaded is asked for, shown and opened; all lists are not known by that`() {
    var tester = running()
    #expect(asked(tester.enter("go XyZ98765")) == ["list XyZ98765"])
    _ = answer(&tester, .success(.collection("XyZ98765", "Far away", count: 3)))
    #expect(tester.state.recordings.view == .playlist(PlaylistID("XyZ98765")))
    #expect(tester.header.contains("Far away"))
    #expect(tester.state.playlists.playlists.map(\.title) == ["Checkout bugs", "Far away"])
    tester.answer(.of([]))
    tester.type("-")
    #expect(tester.state.recordings.location == Location(.all))
  }

  @Test func `A short id that is no list's may be a recording's; where it is neither, that is said`() {
    var tester = running()
    tester.enter("go XyZ98765")
    #expect(asked(answer(&tester, .failure(.notFound))) == ["recording XyZ98765"])
    tester.play(.load(.recordingArrived(RecordingID("XyZ98765"), .failure(.notFound))))
    #expect(
      tester.status
        == "[--] this project has no list and no recording XyZ98765: it may be deleted, expired, or of another project"
    )
    #expect(tester.state.recordings.location == Location(.all))
  }

  @Test func `The address of a list that is not there says so`() {
    var tester = running()
    tester.enter("go https://us.posthog.com/project/48213/replay/playlists/gone1234")
    #expect(asked(answer(&tester, .failure(.notFound))).isEmpty)
    #expect(
      tester.status == "[--] this project has no list gone1234: it may be deleted, or of another project")
  }

  @Test(arguments: [Key.character("-"), .escape])
  func `A recording that no loaded list has is shown alone, and the way back is one key`(key: Key) {
    var tester = running()
    #expect(asked(tester.enter("go 17c49bdf172ca-08ee")) == ["recording 17c49bdf172ca-08ee"])
    var recording = Recording(id: RecordingID("17c49bdf172ca-08ee"))
    recording.startTime = .testStart
    let effects = tester.play(.load(.recordingArrived(recording.id, .success(recording))))
    #expect(!effects.contains { $0.asksForRows })
    #expect(tester.rowIDs == ["17c49bdf172ca-08ee"])
    #expect(tester.state.focus == .recordings)
    #expect(line(tester) == "id:17c49bdf172ca-08ee")
    tester.press(key)
    #expect(tester.state.recordings.location == Location(.all))
    #expect(tester.rowIDs.count == 5)
  }

  @Test func `A recording of the open list is gone to there`() {
    var tester = running()
    #expect(asked(tester.enter("go rec-3")).isEmpty)
    #expect(tester.currentID == "rec-3")
    #expect(tester.state.recordings.location == Location(.all))
  }

  @Test func `With a second the timeline is read, and its cursor goes there`() {
    var scene = TimelineScene()
    scene.tester.enter("go https://us.posthog.com/project/48213/replay/rec-1?t=5")
    #expect(scene.tester.state.focus == .detail)
    #expect(scene.tester.state.detail.tab == .timeline)
    #expect(scene.questions.count == 1)
    let entries = [0, 2, 5, 30].map { second in
      TimelineEntry.at(second * 1000, .click, "button \"At \(second)\"")
    }
    scene.answer(entries, .going)
    #expect(scene.line.contains("At 5"))
    #expect(scene.tester.state.detail.timelines.wish == nil)
    scene.tester.enter("go /project/48213/replay/rec-1?t=30")
    #expect(scene.line.contains("At 30"))
  }

  @Test(arguments: [
    (
      "https://eu.posthog.com/project/48213/replay/rec-1",
      "[--] that address is on eu.posthog.com, and this is https://us.posthog.com"
    ),
    (
      "https://us.posthog.com/project/7/replay/rec-1",
      "[--] that address is of project 7, and this is project 48213: --project 7 starts there"
    ),
    ("https://us.posthog.com/project/48213/insights", "[--] that address names no list, recording or person"),
  ])
  func `Another server or project is named, and nothing is done`(address: String, sentence: String) {
    var tester = running()
    #expect(tester.enter("go \(address)").isEmpty)
    #expect(tester.status == sentence)
    #expect(tester.state.recordings.location == Location(.all))
  }

  @Test func `A person's address shows that person's recordings`() {
    var tester = running()
    tester.enter("go https://us.posthog.com/project/48213/person/mia%40acme.io")
    #expect(line(tester) == "distinct_id:mia@acme.io from:-90d")
    tester.enter("go /persons/019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b")
    #expect(line(tester) == "person:019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b from:-90d")
  }

  @Test func `Words that several lists fit, or none, open the picker with them`() {
    var tester = running()
    tester.enter("go check that")
    guard case .picker(let picker)? = tester.state.overlay else {
      Issue.record("no picker")
      return
    }
    #expect(picker.typed == "check that")
    #expect(picker.choices(in: tester.state.playlists).isEmpty)
  }

  @Test func `A part of a name is looked for among the lists, and not asked of the server`() {
    var tester = running()
    #expect(tester.enter("go check").isEmpty)
    tester.press(.enter)
    #expect(tester.state.recordings.view == .playlist(bugs))
    tester.enter("go unview")
    tester.press(.enter)
    #expect(tester.state.recordings.view == .unviewed)
  }

  @Test func `The picker looks up an id or an address that no list has`() {
    var tester = running()
    tester.type("glAbCd1234")
    tester.press(.enter)
    #expect(tester.state.recordings.view == .playlist(bugs))
    tester.type("gl17c49bdf172ca-08ee")
    #expect(tester.frame.row(of: "look up 17c49bdf172ca-08ee") != nil)
    #expect(asked(tester.press(.enter)) == ["recording 17c49bdf172ca-08ee"])
    tester.type("gl")
    tester.play(.terminal(.paste("https://us.posthog.com/project/48213/replay/playlists/far12345")))
    #expect(asked(tester.press(.enter)) == ["list far12345"])
  }

  @Test func `Who goes elsewhere meanwhile is not taken away again`() {
    var tester = running()
    tester.enter("go XyZ98765")
    let request = tester.state.going?.request ?? RequestID(-1)
    tester.enter("go AbCd1234")
    tester.play(.load(.playlistArrived(request, .success(.collection("XyZ98765", "Far away")))))
    #expect(tester.state.recordings.view == .playlist(bugs))
  }

  @Test func `Without words the line says what it takes`() {
    var tester = running()
    tester.enter("go")
    #expect(tester.state.line?.problem?.reason == .takesPlace("go"))
  }

  @Test func `Any other failure is told as what it is`() {
    var tester = running()
    tester.enter("go XyZ98765")
    _ = answer(&tester, .failure(.serverFailed(status: 500, detail: nil)))
    #expect(tester.status.hasPrefix("[no] "))
    #expect(tester.state.recordings.location == Location(.all))
  }
}
