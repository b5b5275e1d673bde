import Foundation
import Recordings
import Testing

/// Rows are read with the order of those before them in mind; what they say does not depend on it.
@Suite struct ExpectedNamesTests {
  private static let members = [
    #""distinct_id":"d""#, #""viewed":true"#, #""recording_duration":61"#, #""start_url":"/é""#,
    #""start_time":"2026-11-27T11:08:29.622000Z""#, #""click_count":3"#, #""viewers":["v"]"#,
    #""person":{"name":"Ada","properties":{"plan":"pro","$os":"iOS","seats":[1,{"a":"}"}],"$browser":"Firefox"}}"#,
    #""person" : { "uuid" : "u", "distinct_ids" : ["d", "e"], "properties" : { "$os" : 7 } } "#,
    #""unknown":{"id":"no"}"#, #""a_name_that_is_longer_than_any_that_is_remembered":[]"#, #""":0"#,
    #""start\u005furl":"/b""#, #""viewed":null"#,
  ]

  /// The same rows in a page of their own each, where nothing is expected.
  private func expectSame(_ rows: [String]) throws {
    let together = try #require(
      try JSONList<PageRow>(JSONText("[" + rows.joined(separator: ",") + "]"), in: "results").elements)
    let alone = try rows.map { row in
      try #require(try JSONList<PageRow>(JSONText("[\(row)]"), in: "results").elements?.first)
    }
    #expect(together.map(\.packed?.packed) == alone.map(\.packed?.packed))
    #expect(together.map(\.packed?.properties) == alone.map(\.packed?.properties))
    #expect(together.map(\.packed?.raw) == alone.map(\.packed?.raw))
  }

  @Test func `Members may come in any order, be left out, come twice, or be written with spaces`() throws {
    var random = Seeded(state: 7)
    let rows = (0..<400).map { number in
      let members = Self.members.shuffled(using: &random).prefix(Int.random(in: 0...14, using: &random))
      let comma = Bool.random(using: &random) ? "," : " ,\n"
      return "{" + ([#""id":"\#(number)""#] + members).shuffled(using: &random).joined(separator: comma) + "}"
    }
    try expectSame(rows)
  }

  @Test func `Rows that have hardly a name in common are read as well`() throws {
    try expectSame(
      (0..<500).map { number in
        let names = (0..<8).map { #""property \#(number * 8 + $0)":"\#($0)""# }.joined(separator: ",")
        return #"{"id":"\#(number)","person":{"properties":{\#(names),"$os":"os \#(number)"}},\#(names)}"#
      })
  }

  @Test func `The end of the text may come right behind the last name`() throws {
    try expectSame([#"{"id":"a","viewed":true}"#, #"{"id":"b","viewed":true}"#, #"{"id":"c","viewed":1}"#])
    #expect(throws: JSONProblem.cut) {
      try JSONList<PageRow>(JSONText(#"[{"id":"a","viewed":true},{"id":"b","viewed":"#), in: "results")
    }
  }
}
