import Recordings
import Testing

@testable import reel

@Suite("Filters of a saved filter, as they are given")
struct PlaylistFiltersTests {
  private func status(_ read: () throws(CommandFailure) -> Void) -> reel.ExitStatus? {
    do throws(CommandFailure) {
      try read()
      return nil
    } catch {
      return error.status
    }
  }

  @Test func `Words become the web app's form, and its name`() throws {
    let filters = try PlaylistFilters("errors>0 from:-7d", in: .gmt)
    #expect(filters.derivedName == "errors>0 from:-7d")
    #expect(try FilterLine(savedFilter: filters.json, in: .gmt).text == "errors>0 from:-7d")
  }

  @Test func `JSON stays as it is`() throws {
    let json = SavedFilter.lastThirtyDays
    let filters = try PlaylistFilters(json: Array(json.bytes))
    #expect(filters.json == json && filters.derivedName == nil)
  }

  @Test(arguments: ["", "[]", "{}", "{\"a\":", "null"])
  func `What is no object with a filter is a mistake`(json: String) {
    #expect(status { () throws(CommandFailure) in _ = try PlaylistFilters(json: Array(json.utf8)) } == .usage)
  }

  @Test func `Unknown words and no words are mistakes, a missing file is not there`() {
    #expect(status { () throws(CommandFailure) in _ = try PlaylistFilters("erors>0", in: .gmt) } == .usage)
    #expect(status { () throws(CommandFailure) in _ = try PlaylistFilters(" ", in: .gmt) } == .usage)
    #expect(
      status { () throws(CommandFailure) in _ = try PlaylistFilters("./no-such.json", in: .gmt) } == .notFound
    )
  }

  @Test func `A name loses the blanks around it, and must be one`() throws {
    #expect(try PlaylistName.checked("  Bugs in May ") == "Bugs in May")
    #expect(status { () throws(CommandFailure) in _ = try PlaylistName.checked(" \n") } == .usage)
    let long = String(repeating: "x", count: 401)
    #expect(status { () throws(CommandFailure) in _ = try PlaylistName.checked(long) } == .usage)
  }

  @Test func `What a playlist says already is no change`() {
    var playlist = Playlist(id: PlaylistID("p"), name: "Bugs", type: .collection)
    playlist.description = "x"
    let change = PlaylistChange(name: "Bugs", description: "y", pinned: false).changing(playlist)
    #expect(change == PlaylistChange(description: "y"))
  }
}
