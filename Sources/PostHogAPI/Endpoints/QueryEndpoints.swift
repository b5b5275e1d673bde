package import Recordings

extension PostHogClient {
  /// Events of the event store: a page of them, or the id by which the answer is asked for later. Needs
  /// `query:read`.
  package func events(_ project: ProjectID, _ query: EventsQuery) async throws(FetchFailure) -> EventsAnswer {
    try await answer(.events(project, query))
  }

  /// The answer that an earlier call put off.
  package func laterEvents(
    _ project: ProjectID, _ query: EventsQuery, id: String
  ) async throws(FetchFailure) -> EventsAnswer {
    try await answer(.laterEvents(project, query, id: id))
  }
}

extension Endpoint where Value == EventsAnswer {
  static func events(_ project: ProjectID, _ query: EventsQuery) -> Endpoint {
    let asked = JSONValue.object([
      "kind": "HogQLQuery", "query": .string(query.hogQL), "values": .object(query.values),
    ])
    let body = JSONValue.object(["query": asked, "name": .string(query.name)])
    let request = APIRequest(.post, project.path + "query/", body: JSONText(body.compact))
    return Endpoint(request) { (answer) throws(FetchFailure) in try EventsAnswer(answer, to: query) }
  }

  static func laterEvents(
    _ project: ProjectID, _ query: EventsQuery, id: String
  ) throws(FetchFailure) -> Endpoint {
    let path = project.path + "query/" + (try PathSegment.of(id)) + "/"
    return Endpoint(APIRequest(.get, path)) { (answer) throws(FetchFailure) in
      try EventsAnswer(answer, to: query)
    }
  }
}
