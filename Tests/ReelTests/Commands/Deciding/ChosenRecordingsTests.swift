import Foundation
import PostHogAPI
import Recordings
import Testing

@testable import reel

@Suite("Which of the named recordings something is done with")
struct ChosenRecordingsTests {
  private let id = "019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b"

  private func references(_ texts: String...) -> RecordingReferences {
    var references = RecordingReferences()
    for text in texts { references.append(text) }
    return references
  }

  private func chosen(_ references: RecordingReferences) throws -> ChosenRecordings {
    let environment = ["POSTHOG_PERSONAL_API_KEY": "phx_abcdefgh12345", "HOME": "/nowhere"]
    let server = try ConnectionRequest().server(environment)
    return ChosenRecordings(references, on: server, in: ProjectID(1))
  }

  @Test func `Good ones are taken, bad ones named`() throws {
    let chosen = try chosen(references(id, "a/b", "https://us.posthog.com/project/1/replay/\(id)"))
    #expect(chosen.ids.map(\.text) == [id])
    #expect(chosen.rejected.map(\.text) == ["a/b"])
  }

  @Test func `Recordings of other servers and projects are left alone`() throws {
    let chosen = try chosen(
      references("https://eu.posthog.com/project/1/replay/a1", "https://us.posthog.com/project/2/replay/b2"))
    #expect(chosen.ids == [])
    #expect(chosen.rejected.map(\.text) == ["a1", "b2"])
  }

  @Test func `What the server does not have is named`() throws {
    var chosen = try chosen(references("a1", "b2"))
    chosen.keep([RecordingID("b2")])
    #expect(chosen.ids.map(\.text) == ["b2"])
    #expect(chosen.rejected.map(\.status) == [.notFound])
  }

  @Test func `Addresses of one project say which is asked, unless an option does`() {
    var three = ConnectionRequest()
    three.project = 3
    let one = references("https://us.posthog.com/project/2/replay/b2", id)
    #expect(one.sharedRequest(ConnectionRequest()).project == 2)
    #expect(one.sharedRequest(three).project == 3)
    let several = references(
      "https://us.posthog.com/project/2/replay/b2", "https://us.posthog.com/project/4/replay/b4")
    #expect(several.sharedRequest(ConnectionRequest()).project == nil)
  }
}
