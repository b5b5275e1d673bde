import Recordings
import Testing

@Suite("What an older server refuses of a query")
struct QueryPartTests {
  private func refusal(_ detail: String) -> Refusal {
    Refusal(status: 400, detail: detail)
  }

  private func unknown(_ name: String) -> Refusal {
    refusal(#"[{"type": "extra_forbidden", "loc": ["\#(name)"], "msg": "Extra inputs are not permitted"}]"#)
  }

  private let visitedPage = JSONValue.object([
    "type": "recording", "key": "visited_page", "operator": "icontains", "value": "/checkout",
  ])

  @Test func `The names in the JSON of the detail, each once; nothing in words, or in other JSON`() {
    let detail =
      #"[{"type":"extra_forbidden","loc":["bogus"]},{"type":"enum","loc":["order"],"input":"x"},"#
      + #"{"type":"extra_forbidden","loc":["properties",1,"EventPropertyFilter","key"]},"#
      + #"{"type":"literal_error","loc":["properties",1,"CohortPropertyFilter","key"]},{"loc":[]},7]"#
    #expect(
      refusal(detail).parameters == [
        RefusedParameter(name: "bogus", isUnknown: true), RefusedParameter(name: "order", isUnknown: false),
        RefusedParameter(name: "properties", index: 1, isUnknown: false),
      ])
    for other in ["", "bogus is wrong", "[", #"{"loc":["a"]}"#, "[[[["] {
      #expect(refusal(other).parameters.isEmpty)
    }
  }

  @Test func `What can be left out is, and only where the query has it`() {
    var query = RecordingsQuery(order: .ttl, ascending: true)
    query.hideViewed = .currentUser
    query.commentText = "x"
    query.sessionRecordingID = RecordingID("a")
    query.eventMatchScope = .recording
    query.recommendedOnly = true
    for (name, part) in [
      ("hide_viewed_recordings", QueryPart.hideViewed), ("comment_text", .commentText),
      ("session_recording_id", .firstRecording), ("event_match_scope", .eventMatchScope),
      ("recommended_only", .recommendedOnly),
    ] {
      #expect(query.parts(refusedBy: unknown(name)) == [part])
      #expect(RecordingsQuery().parts(refusedBy: unknown(name)).isEmpty)
      #expect(query.parts(refusedBy: refusal("\(name): Extra inputs are not permitted")) == [part])
    }
    let order = refusal(#"[{"type":"enum","loc":["order"],"input":"recording_ttl"}]"#)
    #expect(query.parts(refusedBy: order) == [.order(.ttl)])
    let bare = query.without([
      .hideViewed, .commentText, .firstRecording, .order(.ttl), .eventMatchScope, .recommendedOnly,
    ])
    #expect(bare == RecordingsQuery())
    #expect(RecordingsQuery(order: .duration).without([.order(.ttl)]).order == .duration)
  }

  @Test(arguments: ["person_uuid", "distinct_ids", "date_from", "session_ids", "events", "limit"])
  func `Whose recordings and of which time is never left out: the refusal is a failure`(name: String) {
    var query = RecordingsQuery(dateFrom: "-7d")
    query.personUUID = "u"
    query.distinctIDs = ["d"]
    query.sessionIDs = []
    query.events = [visitedPage]
    #expect(query.parts(refusedBy: unknown(name)).isEmpty)
  }

  @Test
  func `A visited page is asked for as a page view; other properties stay, and their refusal is a failure`() {
    let person = JSONValue.object(["type": "person", "key": "plan", "operator": "exact", "value": ["pro"]])
    var query = RecordingsQuery()
    query.properties = [person, visitedPage]
    let at = { (index: Int) in
      self.refusal(##"[{"type":"extra_forbidden","loc":["properties",\##(index),"key"]}]"##)
    }
    #expect(query.parts(refusedBy: at(1)) == [.visitedPage])
    #expect(query.parts(refusedBy: at(0)).isEmpty)
    #expect(query.parts(refusedBy: at(9)).isEmpty)
    let asked = query.without([.visitedPage])
    #expect(asked.properties == [person])
    #expect(
      asked.events.map(\.compact) == [
        #"{"type":"events","id":"$pageview","name":"$pageview","properties":[{"type":"event","#
          + #""key":"$current_url","operator":"icontains","value":"/checkout"}]}"#
      ])
    #expect(asked.without([.visitedPage]) == asked)
  }
}
