import Recordings
import Testing

@Suite("What takes a write back")
struct WriteTests {
  @Test
  func
    `A creation is taken back only while the playlist is empty; bringing it back asks nothing of that kind`()
    throws
  {
    let creation = Write.create(PlaylistID("p"), NewPlaylist(name: "Rage", type: .collection))
    let deletion = PlaylistEdit(
      title: "Rage", before: PlaylistChange(deleted: false), after: PlaylistChange(deleted: true),
      onlyIfEmpty: true)
    #expect(creation.inverse == .change(PlaylistID("p"), deletion))
    #expect(
      creation.inverse?.inverse
        == .change(
          PlaylistID("p"),
          PlaylistEdit(
            title: "Rage", before: PlaylistChange(deleted: true), after: PlaylistChange(deleted: false))))
  }
}
