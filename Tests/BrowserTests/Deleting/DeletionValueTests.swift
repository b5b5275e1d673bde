import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("A deletion, as a value")
struct DeletionValueTests {
  private let view = DeletableView(title: "the last 30 days", listing: .matching(RecordingsQuery()))

  private func reaches(_ recording: Recording, _ view: DeletableView?) -> [Deletion.Reach] {
    var deletion = Deletion([recording])
    return (0..<3).map { _ in
      _ = deletion.handle(.tab, keys: .standard, view: view)
      return deletion.reach
    }
  }

  @Test func `Tab reaches the person, the view and the rows again; what cannot be asked for is passed over`()
  {
    let these = Deletion.Reach.these([.sample(1)])
    let person = Deletion.Reach.person(name: "person1@example.com")
    #expect(reaches(.sample(1), view) == [person, .view(title: view.title), these])
    #expect(reaches(.sample(1), nil) == [person, these, person])
    let nobody = Recording.sample(1) { ($0.person, $0.distinctID) = (RecordingPerson(), nil) }
    #expect(reaches(nobody, nil) == Array(repeating: .these([nobody]), count: 3))
  }

  @Test func `Only the number of what was counted confirms`() {
    var deletion = Deletion(Recording.samples(1...2))
    let recordings = deletion.recordings(countedBy: nil) ?? []
    #expect(deletion.problem(confirming: recordings) == "type 2 to confirm")
    _ = deletion.handle(.character("2"), keys: .standard, view: nil)
    #expect(deletion.problem(confirming: recordings) == nil)
    #expect(deletion.problem(confirming: []) == "there is nothing to delete")
  }

  @Test func `What was typed for one set does not confirm another`() {
    var deletion = Deletion(Recording.samples(1...2))
    _ = deletion.handle(.character("2"), keys: .standard, view: nil)
    #expect(deletion.handle(.tab, keys: .standard, view: view) == .reachesOthers)
    #expect(deletion.typed.text.isEmpty)
    #expect(deletion.recordings(countedBy: nil) == nil)
  }
}
