import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Servers that refuse newer parameters")
struct OlderServerTests {
  private let filters =
    #"{"date_from":"-7d","order":"recording_ttl","filter_group":{"type":"AND","values":[{"type":"AND","values":["#
    + #"{"type":"recording","key":"comment_text","operator":"icontains","value":"bug"}]}]}}"#

  private func refused(_ name: String, _ type: String = "extra_forbidden") -> Result<
    RecordingPage, FetchFailure
  > {
    let detail = #"[{"type":"\#(type)","loc":["\#(name)"]}]"#
    return .failure(.refused(Refusal(status: 400, detail: detail)))
  }

  private func queries(_ effects: [Effect]) -> [RecordingsQuery] {
    effects.compactMap {
      if case .load(.recordings(_, _, .matching(let query), _, _)) = $0 { query } else { nil }
    }
  }

  private func opened() -> StoreTester {
    var tester = StoreTester.running(
      .large,
      playlists: [.savedFilter("f", filters: filters), .savedFilter("g", filters: filters), .collection("c")])
    tester.open(.playlist(PlaylistID("f")))
    return tester
  }

  @Test
  func `Each part is learnt once, said once, and left out from then on; the header says what is not applied`()
  {
    var tester = opened()
    let first = queries(tester.answer(refused("comment_text")))
    #expect(first.map(\.commentText) == [nil] && first.map(\.order) == [.ttl])
    #expect(
      tester.status
        == "[--] this server is too old for a part of the query. comment text: left out")
    let second = queries(tester.answer(refused("order", "enum")))
    #expect(second.map(\.order) == [.startTime])
    tester.answer(.of([.sample(1)]))
    #expect(tester.header.contains("without comment text, order recording_ttl"))

    let other = queries(tester.open(.playlist(PlaylistID("g"))))
    #expect(other == second)
    #expect(!tester.status.contains("too old"))
    tester.answer(.of([.sample(1)]))
    #expect(tester.header.contains("without comment text"))
    tester.open(.all)
    #expect(!tester.header.contains("without"))
  }

  @Test func `A saved filter's fields without a meaning are named, in the header and by W`() {
    let filters =
      #"{"filter_group":{"type":"AND","values":[]},"some_field":true,"event_match_scope":"recording","#
      + #""recommended_only":"true","order":"surfacing_score"}"#
    var tester = StoreTester.running(.large, playlists: [.savedFilter("f", filters: filters)])
    let asked = queries(tester.open(.playlist(PlaylistID("f"))))
    #expect(asked.map(\.eventMatchScope) == [.recording] && asked.map(\.recommendedOnly) == [true])
    tester.answer(.of([.sample(1)]))
    #expect(tester.header.contains("scope:recording recommended:yes"))
    #expect(tester.header.contains("without some_field, order surfacing_score"))
    tester.type("W")
    #expect(
      tester.frame.text.contains(
        "not applied, because Reel does not know what it says: some_field, order surfacing_score"))
    tester.press(.escape)
    tester.type("D")
    for _ in 0..<4 {
      tester.press(.tab)
      #expect(!tester.frame.text.contains("all that match"))
    }
  }

  @Test func `A server without the scope and the recommendations is asked without them, and that is said`() {
    let filters =
      #"{"filter_group":{"type":"AND","values":[]},"event_match_scope":"recording","recommended_only":true}"#
    var tester = StoreTester.running(.large, playlists: [.savedFilter("f", filters: filters)])
    tester.open(.playlist(PlaylistID("f")))
    tester.answer(refused("event_match_scope"))
    let asked = queries(tester.answer(refused("recommended_only")))
    #expect(asked.map(\.eventMatchScope) == [nil] && asked.map(\.recommendedOnly) == [false])
    tester.answer(.of([.sample(1)]))
    #expect(tester.header.contains("without recommended:yes, scope:recording"))
  }

  @Test func `A part that is refused again, or cannot be left out, is a failure with its name`() {
    var tester = opened()
    tester.answer(refused("comment_text"))
    #expect(queries(tester.answer(refused("comment_text"))).isEmpty)
    #expect(
      tester.frame.text.contains("The server refused the request (400): comment_text is unknown to it."))
    tester.type("r")
    #expect(queries(tester.answer(refused("date_from", "string_type"))).isEmpty)
    #expect(tester.frame.text.contains("date_from is invalid."))
  }

  @Test func `All that match cannot be deleted where the list holds more than was asked for`() {
    var tester = opened()
    tester.answer(refused("comment_text"))
    tester.answer(.of([.sample(1)]))
    tester.type("D")
    for _ in 0..<4 {
      tester.press(.tab)
      #expect(!tester.frame.text.contains("all that match"))
    }
  }
}
