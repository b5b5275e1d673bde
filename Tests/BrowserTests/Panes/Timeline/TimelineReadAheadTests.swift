import Foundation
import Recordings
import Replay
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Timelines that are read ahead")
struct TimelineReadAheadTests {
  private func ahead(_ readAhead: ReadAhead) -> TimelineScene {
    var scene = TimelineScene()
    scene.tester = StoreTester.running(recordings: Recording.samples(1...6)) { $0.readAhead = readAhead }
    return scene
  }

  private func recordings(_ scene: TimelineScene) -> [RecordingID] {
    scene.questions.compactMap {
      if case .read(let question, .background) = $0 { question.recording } else { nil }
    }
  }

  @Test func `Nothing is read ahead unless the plan is known to have room, or the user says so`() {
    var scene = ahead(.auto)
    scene.tester.passDeadline()
    #expect(scene.questions == [])
    scene = ahead(.always)
    scene.tester.passDeadline()
    #expect(recordings(scene) == [RecordingID("rec-1")])
  }

  @Test func `In triage the next rows are read ahead, one at a time; a failure is no news`() {
    var scene = ahead(.always)
    scene.tester.type("T")
    scene.tester.passDeadline()
    #expect(recordings(scene) == [RecordingID("rec-1")])
    scene.answer(TimelineScene.shop)
    #expect(recordings(scene) == [RecordingID("rec-1"), RecordingID("rec-2")])
    scene.answer([], .failed(.throttled(until: nil)), of: RecordingID("rec-2"))
    #expect(scene.tester.state.detail.timelines[RecordingID("rec-2")] == nil)
    #expect(!scene.tester.status.contains("timeline"))
  }

  @Test func `What is read ahead is read at once when the user asks for it`() {
    var scene = ahead(.always)
    scene.tester.passDeadline()
    scene.tester.press(.enter)
    guard case .read(let question, .user)? = scene.questions.last else {
      Issue.record("it still waits")
      return
    }
    #expect(question.recording == RecordingID("rec-1"))
    #expect(scene.questions.count == 2)
  }
}
