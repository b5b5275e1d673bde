import Recordings
import Testing

@testable import reel

@Suite("Whom a command line means")
struct NamedPersonTests {
  private func person(_ number: Int, _ email: String, name: String? = nil) -> Person {
    Person(
      id: number, uuid: "u-\(number)", name: name, distinctIDs: ["d-\(number)"],
      properties: JSONText(#"{"email":"\#(email)"}"#))
  }

  private func uuids(_ named: NamedPerson) -> [String] {
    switch named {
    case .one(let words): words.map(\.text)
    case .several(let persons): persons.compactMap(\.uuid)
    case .nobody: []
    }
  }

  @Test func `An e-mail means its person, although the search found others with it in theirs`() {
    let persons = [person(1, "ada@example.com.test"), person(2, "ada@example.com")]
    #expect(uuids(NamedPerson("Ada@Example.com", among: persons)) == ["person:u-2"])
  }

  @Test func `A distinct id goes before a name`() {
    let persons = [person(1, "x@x.test", name: "d-2"), person(2, "y@x.test")]
    #expect(uuids(NamedPerson("d-2", among: persons)) == ["person:u-2"])
  }

  @Test func `One name of two persons is both of them`() {
    let persons = [
      person(1, "a@x.test", name: "Ada"), person(2, "b@x.test", name: "ada"), person(3, "c@x.test"),
    ]
    #expect(NamedPerson("ADA", among: persons) == .several(Array(persons.prefix(2))))
  }

  @Test func `The only one that the search found is meant`() {
    #expect(uuids(NamedPerson("lovel", among: [person(7, "lovelace@x.test")])) == ["person:u-7"])
  }

  @Test func `Nobody is found where nothing tells the recordings from those of others`() {
    #expect(NamedPerson("x", among: []) == .nobody)
    #expect(NamedPerson("x", among: [Person(name: "x", distinctIDs: [""])]) == .nobody)
  }

  @Test func `A person without a profile is known by the distinct ids`() {
    #expect(uuids(NamedPerson("v-1", among: [Person(distinctIDs: ["v-1"])])) == ["distinct_id:v-1"])
  }

  @Test func `A candidate is a line with an id to name it by`() {
    #expect(NamedPerson.line(person(1, "a@x.test", name: "Ada")) == "  d-1  Ada, a@x.test")
  }
}
