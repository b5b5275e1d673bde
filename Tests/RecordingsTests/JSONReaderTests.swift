import Recordings
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  private func value(_ text: String) throws -> JSONValue { try JSONText(text).value() }

  @Test func `Every kind of value, the order of members kept`() throws {
    let value = try value(#" { "b" : [ 1 , -2.5e1 , true , null ] , "a" : { } , "c" : "x" } "#)
    #expect(
      value
        == .object([
          JSONMember(name: "b", value: [1, -25.0, true, .null]), JSONMember(name: "a", value: .object([])),
          JSONMember(name: "c", value: "x"),
        ]))
    #expect(value.compact == #"{"b":[1,-25.0,true,null],"a":{},"c":"x"}"#)
  }

  @Test(arguments: [
    "", "{", "{}", "[]", "[1,]", "{\"a\"}", "{\"a\":1,}", "{\"a\" 1}", "nul", "null", "truex", "1e", "-",
    "1 2", "\"\\\"",
    "\"\u{1}\"", "[[[[]]]]", "{\"a\":[{\"b\":\"c\"}]} ", "[}", "1e999",
  ])
  func `What is checked is what can be read`(text: String) {
    let texts = [text, "[" + text + "]", "{\"x\":" + text + "}", String(repeating: "[", count: 300) + text]
    for text in texts.map({ JSONText($0) }) { #expect(text.isValid == ((try? text.value()) != nil)) }
  }

  @Test func `The last of two members of one name counts`() throws {
    #expect(try value(#"{"a":1,"a":2}"#)["a"] == 2)
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"), (#""\u00e9\u4F60""#, "é你"),
    (#""\ud83d\ude00""#, "😀"),
    (#""\udbff\udfff""#, "\u{10FFFF}"), (#""a\ud83dz""#, "a\u{FFFD}z"), (#""\ude00""#, "\u{FFFD}"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\u12""#, "\u{FFFD}12"), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
  ])
  func `Escapes, surrogate pairs among them`(_ text: String, _ expected: String) throws {
    #expect(try value(text).text == expected)
  }

  @Test func `A string ends at the first quote without an escape, however many escapes it has`() throws {
    for count in [0, 1, 7, 8, 9, 20] {
      for escape in [#"\""#, #"\\"#, #"x\"y"#, #"\n"#, #"\\\""#] {
        let string = #"""# + String(repeating: escape, count: count) + #"""#
        let elements = try JSONText("[" + string + #", "\\", 7]"#).elements()
        #expect(elements?.map(\.text) == [string, #""\\""#, "7"])
        #expect(throws: JSONProblem.cut) { try JSONText("[" + string.dropLast() + #"\"]"#).elements() }
      }
    }
  }

  @Test func `Broken UTF-8 is replaced, not refused`() throws {
    let text = JSONText([UInt8(ascii: "\""), 0x61, 0xFF, 0x62, UInt8(ascii: "\"")])
    #expect(try text.value().text == "a\u{FFFD}b")
  }

  @Test func `Numbers beyond an integer are numbers, and beyond those infinite ones are written as null`()
    throws
  {
    #expect(try value("9223372036854775807") == .integer(.max))
    #expect(try value("9223372036854775808") == .number(9_223_372_036_854_775_808))
    #expect(try value("1e999").compact == "null")
    #expect(try value("-0") == .integer(0))
  }

  @Test(arguments: [
    "", "  ", "{", "[1,", #"{"a""#, #"{"a":"#, #"{"a":1"#, #""abc"#, #""abc\"#, "tru", "[[[]]",
  ])
  func `Where it ends too early, the text is cut`(_ text: String) {
    #expect(throws: JSONProblem.cut) { try value(text) }
  }

  @Test(arguments: [
    ("<html>", 0), ("[1 2]", 3), ("{1:2}", 1), (#"{"a" 1}"#, 5), ("[}", 1), ("nil", 1), ("1 2", 2),
    ("[1,]", 3),
    ("--1", 0),
  ])
  func `What is no JSON says where`(_ text: String, _ offset: Int) {
    #expect(throws: JSONProblem.unexpected(offset: offset)) { try value(text) }
  }

  @Test func `Nesting ends at 256`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try value(nested(256)) }
    #expect(throws: JSONProblem.tooDeep) { try value(nested(257)) }
  }

  @Test func `What nobody asks for may nest without end`() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let members = try #require(try JSONText(#"{"deep":\#(deep),"id":7}"#).members())
    #expect(members.map(\.name) == ["deep", "id"])
    #expect(members[0].value.text == deep)
    #expect(try members[1].value.value() == 7)
  }

  @Test func `Members and elements keep their bytes, also as a slice of a slice`() throws {
    let text = JSONText(#"{"rows":[ {"a" : "}]\"" } , 2.50 ,"x"],"n":null}"#)
    let rows = try #require(try text.members()?.first?.value.elements())
    #expect(rows.map(\.text) == [#"{"a" : "}]\"" }"#, "2.50", #""x""#])
    #expect(try rows[0].members()?.first?.value.value() == #"}]""#)
  }

  @Test func `Other kinds of value have neither members nor elements`() throws {
    #expect(try JSONText("[1]").members()?.count == nil)
    #expect(try JSONText("{}").elements() == nil)
    #expect(try JSONText("7").members()?.count == nil)
  }

  @Test(arguments: [
    (#"{"a":[1}]}"#, 7), (#"{"a":{"b":1]}"#, 11), (#"{"a":]}"#, 5), (#"{"a":}"#, 5), (#"{"a":,}"#, 5),
  ])
  func `Brackets that do not match are found while skipping`(_ text: String, _ offset: Int) {
    #expect(throws: JSONProblem.unexpected(offset: offset)) { try JSONText(text).members() }
  }

  @Test(arguments: [
    ("{}", true), ("{ }", true), ("null", true), ("", true), (#"{"a":1}"#, false),
  ])
  func `Only an object with members is not empty`(_ text: String, _ isEmpty: Bool) {
    #expect(JSONText(text).isEmptyObject == isEmpty)
  }

  @Test func `Written strings escape what JSON must, and nothing else`() throws {
    let text = "\"\\\n\r\t\u{1}\u{1F}é😀/\u{2028}"
    let written = JSONValue.string(text).compact
    #expect(written == #""\"\\\n\r\t\u0001\u001fé😀/"# + "\u{2028}\"")
    #expect(try JSONText(written).value().text == text)
  }
}
