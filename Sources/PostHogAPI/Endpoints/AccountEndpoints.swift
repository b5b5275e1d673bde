package import Recordings

extension PostHogClient {
  /// What the key may do. Needs no scope; older servers do not have it.
  package func keyInfo() async throws(FetchFailure) -> KeyInfo { try await answer(.keyInfo) }

  /// Needs `user:read`: without it 403, which says nothing against the key.
  package func signedInUser() async throws(FetchFailure) -> SignedInUser { try await answer(.signedInUser) }

  /// The projects of the current organisation. 403 for a key that is bound to projects.
  package func projects() async throws(FetchFailure) -> [Project] { try await answer(.projects) }

  package func project(_ id: ProjectID) async throws(FetchFailure) -> Project {
    do {
      return try await answer(.project(id.description))
    } catch .notFound {
      throw .projectNotFound
    }
  }

  /// The project that the key's owner has open in the web app: it may change at any time.
  package func currentProject() async throws(FetchFailure) -> Project {
    try await answer(.project(ProjectID.current.description))
  }

  /// At most a page: the server's default of 100.
  package func persons(_ project: ProjectID, _ query: PersonsQuery) async throws(FetchFailure) -> PersonPage {
    try await answer(.persons(project, query))
  }
}

extension Endpoint where Value == KeyInfo {
  static var keyInfo: Endpoint {
    Endpoint(APIRequest(.get, "/api/personal_api_keys/@current/")) { (answer) throws(FetchFailure) in
      KeyInfo(try answer.object())
    }
  }
}

extension Endpoint where Value == SignedInUser {
  static var signedInUser: Endpoint {
    Endpoint(APIRequest(.get, "/api/users/@me/")) { (answer) throws(FetchFailure) in
      SignedInUser(try answer.object())
    }
  }
}

extension Endpoint where Value == [Project] {
  static var projects: Endpoint {
    var query = QueryString()
    query.add("limit", "500")
    return Endpoint(APIRequest(.get, "/api/projects/", query: query)) { (answer) throws(FetchFailure) in
      try Envelope<JSONText>(answer).rows.compactMap { try? Project(JSONObject($0)) }
    }
  }
}

extension Endpoint where Value == Project {
  /// `id` may be `@current`.
  static func project(_ id: String) -> Endpoint {
    Endpoint(APIRequest(.get, "/api/projects/\(id)/")) { (answer) throws(FetchFailure) in
      guard let project = Project(try answer.object()) else { throw .unreadable(.missing(field: "id")) }
      return project
    }
  }
}

extension Endpoint where Value == PersonPage {
  static func persons(_ project: ProjectID, _ query: PersonsQuery) -> Endpoint {
    var parameters = QueryString()
    switch query {
    case .distinctID(let id): parameters.add("distinct_id", id)
    case .search(let text): parameters.add("search", text)
    }
    let request = APIRequest(.get, project.path + "persons/", query: parameters)
    return Endpoint(request) { (answer) throws(FetchFailure) in
      let envelope = try Envelope<JSONText>(answer)
      let persons = try envelope.pageRows.compactMap { try? JSONObject($0) }.map(Person.init)
      // Only whether there is more: the address may name another scheme or host.
      return PersonPage(persons: persons, hasMore: envelope.object?.text("next")?.isEmpty == false)
    }
  }
}
