import Recordings

extension DemoWorld {
  func persons(_ call: Call, _ project: ProjectWorld) throws(DemoRefusal) -> DemoAnswer {
    guard call.method == "GET" else { throw .methodNotAllowed(call.method) }
    var persons = project.persons.all
    if let id = call.query["distinct_id"], !id.isEmpty { persons.removeAll { !$0.distinctIDs.contains(id) } }
    if let email = call.query["email"] { persons.removeAll { $0.email != email } }
    if let search = call.query["search"]?.lowercased(), !search.isEmpty {
      persons.removeAll { person in
        let texts = [person.fullName, person.email].compactMap(\.self) + person.distinctIDs
        return !texts.contains { $0.lowercased().contains(search) }
      }
    }
    return call.page(persons.map(json), default: 100, most: 1000, counted: false)
  }

  func person(_ call: Call, _ project: ProjectWorld) throws(DemoRefusal) -> DemoAnswer {
    guard call.method == "GET" else { throw .methodNotAllowed(call.method) }
    let found = project.persons.all.first { $0.uuid == call.path.id || String($0.id) == call.path.id }
    guard let found else { throw .notFound }
    return DemoAnswer(json: json(found))
  }

  private func json(_ person: DemoPerson) -> JSONValue {
    var members: [JSONMember] = [
      JSONMember(name: "id", value: .integer(person.id)),
      JSONMember(name: "name", value: .string(person.displayName)),
      JSONMember(name: "distinct_ids", value: .array(person.distinctIDs.map { .string($0) })),
      JSONMember(name: "properties", value: .object(person.properties)),
      JSONMember(name: "created_at", value: .string(person.created.api)),
      JSONMember(name: "uuid", value: .string(person.uuid)),
    ]
    if configuration.profile == .cloud2026 {
      members.append(JSONMember(name: "last_seen_at", value: .string(person.lastSeen.api)))
    }
    return .object(members)
  }

  /// Keys of single projects may ask for nothing beyond them.
  func account(_ call: Call) throws(DemoRefusal) -> DemoAnswer {
    guard call.method == "GET" else { throw .methodNotAllowed(call.method) }
    if call.path.route == .key { return DemoAnswer(json: json(call.key)) }
    if call.key.scopedTeams != nil { throw .projectEndpointsOnly }
    if call.path.route == .me { return DemoAnswer(json: me) }
    return call.page(projects.map(\.listed), default: 100, most: 500)
  }

  func project(_ call: Call, _ project: ProjectWorld) throws(DemoRefusal) -> DemoAnswer {
    guard call.method == "GET" else { throw .methodNotAllowed(call.method) }
    return DemoAnswer(json: project.full)
  }
}
