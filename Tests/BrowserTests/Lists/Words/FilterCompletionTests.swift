import Browser
import Recordings
import TestSupport
import Testing

@Suite("Completing filter words")
struct FilterCompletionTests {
  private let known = FilterKnowledge(
    personProperties: ["plan": ["pro", "free"], "a b": ["c d"], "email": []], countries: ["DE", "FR"],
    lists: ["Checkout bugs"])

  private func names(_ line: String) -> [String] {
    FilterCompletion.all(of: line, knowing: known).map(\.name)
  }

  @Test func `A word begun goes on with its operator, behind others and behind !`() {
    #expect(names("err") == ["errors>"])
    #expect(FilterCompletion.all(of: "dur>30s !vi").map(\.line) == ["dur>30s !viewed:"])
    #expect(names("nonsense").isEmpty)
    #expect(names("").count > 30)
  }

  @Test(arguments: [
    ("viewed:", ["viewed:yes", "viewed:no"]), ("source:m", ["source:mobile"]),
    ("country:d", ["country:DE"]), ("country:DE,", ["country:DE,DE", "country:DE,FR"]),
    ("order:-e", ["order:-errors", "order:-expiry"]),
    ("person.plan:", ["person.plan:pro", "person.plan:free"]), ("person.plan~f", ["person.plan~free"]),
    ("lists:ch", [#"lists:"Checkout bugs""#]), ("url:", []), ("from:y", ["from:yesterday"]),
  ])
  func `After the operator come the values that are known`(line: String, expected: [String]) {
    #expect(names(line).sorted() == expected.sorted())
  }

  @Test func `After person. come the properties seen, in quotes where they need them`() {
    #expect(names("person.") == [#"person."a b":"#, "person.email:", "person.plan:"])
    #expect(names("person.ma") == ["person.email:"])
    #expect(names("pers") == ["person:", "person."])
  }

  @Test func `Every completion can be read, or be completed further`() {
    for line in names("").flatMap({ name in names(name) }) where !line.hasSuffix(":") {
      #expect((try? FilterLine(parsing: line)) != nil, "\(line)")
    }
  }

  @Test func `Of rows, only words that rows tell are offered; within a quote none`() {
    let names = FilterCompletion.all(of: "", for: .rows).map(\.name)
    #expect(names.contains("errors>") && names.contains("person."))
    #expect(!names.contains("event:") && !names.contains("order:") && !names.contains("session."))
    #expect(self.names(#"url:"a er"#).isEmpty)
  }

  @Test
  func
    `What rows hold of their persons is known, the most frequent value first; what is long or no value is not`()
  {
    func row(_ properties: String) -> Recording {
      .sample(1) { $0.person.properties = JSONText(properties) }
    }
    let known = FilterKnowledge(of: [
      row(#"{"plan":"free","$browser":"Safari","age":3,"tags":["a"],"none":null}"#), row(#"{"plan":"pro"}"#),
      row(#"{"plan":"pro","note":"\#(String(repeating: "x", count: 100))"}"#), row("broken"),
    ])
    #expect(known.personProperties == ["plan": ["pro", "free"], "$browser": ["Safari"], "age": ["3"]])
    #expect(known.browsers == ["Safari"])
  }
}
