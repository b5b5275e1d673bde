import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Words about persons, held against rows")
struct PersonWordTests {
  private func row(_ number: Int, _ properties: String) -> Recording {
    .sample(number) { $0.person.properties = JSONText(properties) }
  }

  /// Row 2 pays; row 3 came from the copy, without its person's properties.
  private func running() -> StoreTester {
    let rows = [row(1, #"{"plan":"free"}"#), row(2, #"{"plan":"pro","$geoip_country_code":"DE"}"#)]
    var tester = StoreTester.running(.large, recordings: rows, playlists: [.collection("bugs", "Bugs")])
    let bare = Recording.sample(3) {
      $0.raw = JSONText("{}")
      $0.person.traits.country = "FR"
    }
    tester.type("r")
    tester.answer(.of(rows + [bare]))
    return tester
  }

  @Test func `/person.plan:pro finds whose property it is, and says of how many rows nothing is known`() {
    var tester = running()
    tester.type("/person.plan:pro")
    #expect(tester.currentID == "rec-2")
    #expect(tester.status.contains("the person's properties are not loaded for 1 of 3 rows"))
    tester.press(.enter)
    tester.type("n")
    #expect(tester.currentID == "rec-2")
    #expect(tester.status == "[--] the person's properties are not loaded for 1 of 3 rows")
    tester.type("/person.plan:gold")
    #expect(tester.status.contains("; the person's properties are not loaded for 1 of 3 rows"))
  }

  @Test func `Nothing is said where all properties are at hand; what is no word is searched for as a text`() {
    var tester = StoreTester.running(
      recordings: [row(1, "{}"), row(2, #"{"plan":"pro"}"#)].map { row in
        var row = row
        row.startURL = "https://a.io/person.x"
        return row
      })
    tester.type("/person.plan~PR")
    #expect(tester.currentID == "rec-2")
    #expect(!tester.status.contains("not loaded"))
    tester.press(.escape)
    tester.type("/person.x")
    #expect(!tester.status.contains("no"))
  }

  @Test func `N goes on backwards, round the end`() {
    let rows = (1...5).map { row($0, $0.isMultiple(of: 2) ? #"{"plan":"pro"}"# : "{}") }
    var tester = StoreTester.running(recordings: rows)
    tester.type("/person.plan:pro")
    tester.press(.enter)
    tester.type("N")
    #expect(tester.currentID == "rec-4")
    tester.type("N")
    #expect(tester.currentID == "rec-2")
    tester.type("nn")
    #expect(tester.currentID == "rec-2")
  }

  @Test func `Rows are marked by a person's property, and by the lists that are known to hold them`() {
    var tester = running()
    tester.enter("mark person.plan:pro")
    #expect(tester.state.recordings.list.marks == [RecordingID("rec-2")])
    #expect(
      tester.status
        == "[ok] 1 of 3 marked; the person's properties are not loaded for 1: :rec asks the server")
    tester.enter("unmark person.plan:gold")
    #expect(
      tester.status.hasSuffix(
        "0 unmarked, 1 left; the person's properties are not loaded for 1: :rec asks the server"))
    tester.enter("unmark errors>99")
    #expect(tester.status == "[--] 0 unmarked, 1 left")
    tester.press(.escape)
    tester.answerDetail(row(1, "{}"), heldBy: [.collection("bugs", "Bugs")])
    tester.enter("mark lists:Bugs")
    #expect(tester.state.recordings.list.marks == [RecordingID("rec-1")])
  }

  @Test func `Who leaves a collection and comes back finds its persons' properties`() {
    var tester = running()
    tester.open(.playlist(PlaylistID("bugs")))
    tester.answer(.of([row(1, #"{"plan":"free"}"#), row(2, #"{"plan":"pro"}"#)]))
    tester.enter("rec errors>0")
    tester.type("fx")
    tester.open(.all)
    tester.open(.playlist(PlaylistID("bugs")))
    tester.enter("rec person.plan:pro")
    #expect(tester.rowIDs == ["rec-2"])
  }

  @Test
  func
    `Rows that nobody asked about are in no list and in none's denial, and it is said of how many that is so`()
  {
    var tester = running()
    tester.enter("rec !lists:*")
    #expect(tester.rowIDs.isEmpty)
    #expect(tester.status == "[--] collections are not known for 3: gc loads them for marked rows")
    tester.answer(.of([row(1, "{}"), row(2, "{}"), row(3, "{}")]))
    #expect(tester.frame.row(of: "Collections are not known for 3") != nil)
    tester.type("fx")
    tester.answerDetail(row(1, "{}"))
    tester.enter("rec !lists:*")
    #expect(tester.rowIDs == ["rec-1"])
  }

  @Test func `A row of a collection that was opened is known to be in it`() {
    var tester = running()
    tester.open(.playlist(PlaylistID("bugs")))
    tester.answer(.of([row(2, "{}")]))
    tester.open(.all)
    tester.enter("rec lists:Bugs")
    #expect(tester.rowIDs == ["rec-2"])
  }

  @Test func `A filtered collection shows whose property it is`() {
    var tester = running()
    tester.open(.playlist(PlaylistID("bugs")))
    tester.answer(.of([row(1, #"{"plan":"free"}"#), row(2, #"{"plan":"pro"}"#)]))
    tester.enter("rec person.plan:pro")
    #expect(tester.rowIDs == ["rec-2"])
  }

  @Test
  func `Tab completes properties, values, countries and lists that were seen; opening the line reads none`() {
    var tester = running()
    tester.type(":rec person.p")
    tester.press(.tab)
    #expect(tester.state.line?.words == "rec person.plan:")
    tester.type("f")
    tester.press(.tab)
    #expect(tester.state.line?.words == "rec person.plan:free")
    tester.press(.escape)
    for (typed, completed) in [("mark country:F", "mark country:FR"), ("rec !lists:B", "rec !lists:Bugs")] {
      tester.type(":" + typed)
      tester.press(.tab)
      #expect(tester.state.line?.words == completed)
      tester.press(.escape)
    }
    tester.type(":rec errors>0 ")
    #expect(tester.state.line?.known == nil)
  }
}
