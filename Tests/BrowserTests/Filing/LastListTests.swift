import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("The list used last, from run to run")
struct LastListTests: FilingScene {
  private let rage = PlaylistID("rage")

  private func remembered(_ value: String?) -> Effect {
    .journal(.remember(project, key: "last list", value: value))
  }

  private func remembers(_ effects: [Effect]) -> Bool {
    effects.contains { if case .journal(.remember(_, "last list", _)) = $0 { true } else { false } }
  }

  /// A row filed into a new collection, which the server has named.
  private func created() -> StoreTester {
    var tester = running()
    tester.type("aRage")
    tester.press(.enter)
    tester.play(
      .noticed(
        .journal(
          .created(
            tester.recorded[0].id, provisional: .provisional(tester.recorded[0].id),
            .collection("rage", "Rage clicks")))))
    return tester
  }

  @Test func `A knows the last list after a restart`() {
    var tester = running()
    tester.play(.journal(.opened(.success(JournalSnapshot(memory: ["last list": "bugs Bugs"])))))
    #expect(writes(tester.type("A")) == [adding(1)])
  }

  @Test func `The list used in this run is not replaced by the one of an earlier run`() {
    var tester = running([.collection("vip", "VIP"), .collection("bugs", "Bugs")])
    tester.type("avip")
    tester.press(.enter)
    tester.play(.journal(.opened(.success(JournalSnapshot(memory: ["last list": "bugs Bugs"])))))
    #expect(tester.state.filing.lastPlaylists.map(\.id.text) == ["vip"])
  }

  @Test func `A files into all that were used last, also after a restart`() {
    var tester = running([.collection("vip", "VIP"), .collection("bugs", "Bugs\nvip VIP")])
    tester.type("a")
    tester.press(.tab, .tab)
    let value = "\nvip VIP\nbugs Bugs vip VIP"
    #expect(tester.press(.enter).contains(remembered(value)))
    #expect(tester.type("A").contains(remembered(value)))
    var later = running([.collection("vip", "VIP"), .collection("bugs", "Bugs")])
    later.play(.journal(.opened(.success(JournalSnapshot(memory: ["last list": value])))))
    #expect(
      writes(later.type("A")) == [.add(RecordingID("rec-1"), PlaylistID("vip"), wasThere: nil), adding(1)])
  }

  @Test func `A title with a line end, as remembered before there were several, is one list`() {
    var tester = running()
    tester.play(.journal(.opened(.success(JournalSnapshot(memory: ["last list": "bugs Bugs\nvip VIP"])))))
    #expect(tester.state.filing.lastPlaylists.map(\.id) == [bugs])
  }

  @Test func `Of several that were used last one that is deleted goes, and the others stay`() {
    var tester = running([.collection("vip", "VIP"), .collection("bugs", "Bugs")])
    tester.type("a")
    tester.press(.tab, .tab, .enter)
    tester.press("1", .home)
    while tester.state.playlists.currentPlaylist?.id != PlaylistID("vip") { tester.press("j") }
    tester.type("X")
    if tester.state.overlay != nil { tester.press(.enter) }
    #expect(tester.effects.contains(remembered("bugs Bugs")))
    tester.press("2")
    #expect(writes(tester.type(".")).compactMap(\.playlist) == [bugs])
    #expect(writes(tester.type("A")).compactMap(\.playlist) == [bugs])
  }

  @Test func `A new list is remembered only when the server has named it`() {
    var tester = running()
    tester.type("aRage")
    #expect(!remembers(tester.press(.enter)))
    #expect(!remembers(tester.type("A")))
    #expect(created().effects.contains(remembered("rage Rage clicks")))
  }

  @Test func `What was moved into is the last list, too`() {
    var tester = running([.collection("bugs", "Bugs", count: 5), .collection("vip", "VIP", count: 4)])
    tester.open(.playlist(bugs))
    tester.answer(.of(Recording.samples(1...5)))
    tester.type("mvip")
    #expect(tester.press(.enter).contains(remembered("vip VIP")))
  }

  @Test
  func
    `A list that is deleted is not the last one any more; one that is not deleted after all is shown again`()
  {
    var tester = created()
    tester.settleAll()
    tester.answer([.collection("rage", "Rage clicks", count: 3), .collection("bugs", "Bugs", count: 3)])
    tester.forgetEffects()
    let edit = PlaylistEdit(
      title: "Rage", before: PlaylistChange(deleted: false), after: PlaylistChange(deleted: true),
      onlyIfEmpty: true)
    tester.undone(.undo(below: nil), adding: [.change(rage, edit)])
    #expect(tester.effects.contains(remembered(nil)))
    #expect(!tester.state.playlists.collections.contains { $0.id == rage })
    tester.forgetEffects()
    tester.settle([EntryID(-1): .refused(.notEmpty(recordings: 2))])
    #expect(tester.state.playlists.collections.contains { $0.id == rage })
    #expect(tester.status.contains("2 recordings were added to it since, so it stays."))
    // What it holds now is asked for.
    #expect(tester.state.playlists.load.isLoading)
  }
}
