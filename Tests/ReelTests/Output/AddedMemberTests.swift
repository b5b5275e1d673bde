import Recordings
import Testing

@testable import reel

@Suite("A member that is added to an object")
struct AddedMemberTests {
  @Test(arguments: [
    (#"{"a":1}"#, #"{"a":1,"x":[true]}"#), ("{}", #"{"x":[true]}"#), (" {\n } ", #"{ "x":[true]}"#),
    ("{\"a\":\"}\"}\n", #"{"a":"}","x":[true]}"#),
  ])
  func `It stands behind the others`(object: String, expected: String) throws {
    let added = JSONText(object).adding([true], as: "x")
    #expect(try added.value()["x"] == [true])
    #expect(added.text.filter { $0 != " " } == expected.filter { $0 != " " })
  }

  @Test(arguments: ["[1]", "1", "", "{", "nonsense"])
  func `What is no object stays as it is`(text: String) {
    #expect(JSONText(text).adding(1, as: "x").text == text)
  }
}
