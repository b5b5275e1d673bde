import DemoPostHog
import Recordings
import Testing

struct PersonTests {
  @Test func `DemoPersons are found by distinct id, by search and by either id; the list has no count`()
    async throws
  {
    try await demo { call async throws in
      let all = try await call("persons/")
      #expect(all.results.count == 100 && all.json["count"] == nil && all.json["next"] != .null)
      let person = try #require(all.results.first)
      let distinct = try #require(person["distinct_ids"]?.elements.first?.text)
      #expect(try await call("persons/?distinct_id=\(encoded(distinct))").results == [person])
      #expect(try await call("persons/?search=\(encoded(distinct))").results.contains(person))
      for name in ["uuid", "id"] {
        let id = try #require(person[name])
        #expect(try await call("persons/\(id.text ?? id.compact)/").json == person)
      }
      #expect(try await call("persons/0/").detail == "Not found.")
    }
  }

  @Test func `DemoPersons have many properties; the anonymous go by their distinct id`() async throws {
    try await demo { call async throws in
      let persons = try await call("persons/?limit=160").results
      #expect(persons.contains { ($0["properties"]?.members.count ?? 0) >= 30 })
      var anonymous: [JSONValue] = []
      for person in persons {
        let names = Set(person["properties"]?.members.map(\.name) ?? [])
        if names.isDisjoint(with: ["name", "email"]) { anonymous.append(person) }
      }
      #expect(anonymous.count > 10)
      let names = anonymous.map { $0["name"]?.text }
      #expect(names == anonymous.map { $0["distinct_ids"]?.elements.first?.text })
    }
  }

  @Test func `A recording carries ten distinct ids of its person at most`() async throws {
    try await demo(recordings: 2_000) { call async throws in
      let rows = try await call("session_recordings/?date_from=-30d&limit=2000").results
      #expect(rows.map { $0["person"]?["distinct_ids"]?.elements.count ?? 0 }.max() == 10)
    }
  }
}
