import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("What the server answers to changes of lists")
struct ListAnswersTests: FilingScene {
  private let rage = PlaylistID("rage")

  /// Standing on a collection that the server has not named yet.
  private func creating() -> StoreTester {
    var tester = running()
    tester.type("CRage")
    tester.press(.enter)
    tester.press("1", .home)
    while tester.state.playlists.currentPlaylist?.id.isProvisional != true { tester.press("j") }
    tester.forgetEffects()
    return tester
  }

  private func name(_ tester: inout StoreTester) {
    let entry = tester.recorded[0].id
    tester.play(
      .noticed(.journal(.created(entry, provisional: .provisional(entry), .collection("rage", "Rage")))))
    tester.settle([entry: .done])
  }

  @Test func `A collection can be edited before it has its id, and keeps what it was called meanwhile`() {
    var tester = creating()
    tester.type("e!")
    tester.press(.enter)
    #expect(tester.recorded.last?.write.playlist == .provisional(tester.recorded[0].id))
    name(&tester)
    #expect(tester.state.playlists[rage]?.title == "Rage!")
    tester.settle(2)
    tester.play(.noticed(.journal(.changed(tester.recorded[1].id, .collection("rage", "Rage!")))))
    #expect(tester.state.playlists.collections.map(\.title) == ["Rage!", "Bugs"])
  }

  @Test func `A form that was open when the id came goes to the list under its id`() {
    var tester = creating()
    tester.type("e!")
    name(&tester)
    tester.press(.enter)
    #expect(tester.recorded.last?.write.playlist == rage)
    #expect(tester.state.playlists[rage]?.title == "Rage!")
  }

  @Test func `An edit that is refused after the id came leaves one list, under its old name`() {
    var tester = creating()
    tester.type("e!")
    tester.press(.enter)
    name(&tester)
    tester.refuse(2, refusal)
    #expect(tester.state.playlists.collections.map(\.id) == [rage, bugs])
    #expect(tester.state.playlists[rage]?.title == "Rage")
  }

  @Test func `The answer to a first change shows what was changed after it, too`() {
    var tester = running()
    tester.press("1", "G")
    tester.type("e!")
    tester.press(.enter)
    tester.type("p")
    tester.play(.noticed(.journal(.changed(tester.recorded[0].id, .collection("bugs", "Bugs!")))))
    tester.settle(1)
    #expect(tester.state.playlists[bugs]?.pinned == true)
    #expect(tester.state.playlists[bugs]?.title == "Bugs!")
    #expect(count(tester) == 3)
  }

  @Test func `The answer to a change does not show a list that was deleted after it`() {
    var tester = running()
    tester.press("1", "G")
    tester.type("pX")
    tester.press(.enter)
    tester.play(.noticed(.journal(.changed(tester.recorded[0].id, .collection("bugs", "Bugs")))))
    #expect(tester.state.playlists.collections.isEmpty)
  }

  @Test func `A change that somebody else overtook shows what stands there now, and is kept for its user`() {
    var tester = running()
    tester.press("1", "G")
    tester.type("e!")
    tester.press(.enter)
    tester.save()
    tester.forgetEffects()
    tester.settle(1, .refused(.changedMeanwhile(name: "Theirs", description: "", by: "ann@example.com")))
    #expect(tester.effects.contains { if case .load(.playlists) = $0 { true } else { false } })
    #expect(tester.status.contains("ann@example.com changed it meanwhile: it is now Theirs."))
    #expect(tester.header.contains("@ 1 open"))
  }
}
