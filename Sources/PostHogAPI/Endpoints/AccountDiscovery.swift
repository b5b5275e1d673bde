package import Recordings

extension PostHogClient {
  /// Finds out what the key may do and which project to work in. That is `asked`, or the one open in the web
  /// app, or one the key is bound to. Every endpoint of it but a project may be refused; a key that is
  /// rejected, or a network that does not carry, fails the whole. A cloud key is tried in the other region
  /// before it is called wrong.
  package func account(project asked: ProjectID? = nil) async throws(FetchFailure) -> Account {
    do {
      return try await discovered(asked)
    } catch .keyRejected {
      throw await rejection()
    }
  }

  private func discovered(_ asked: ProjectID?) async throws(FetchFailure) -> Account {
    async let keyAnswer = attempt { () throws(FetchFailure) in try await keyInfo() }
    async let userAnswer = attempt { () throws(FetchFailure) in try await signedInUser() }
    async let projectsAnswer = attempt { () throws(FetchFailure) in try await self.projects() }
    async let askedAnswer = attempt { () throws(FetchFailure) in try await askedProject(asked) }
    let (key, user) = (try (await keyAnswer).tolerated(), try (await userAnswer).tolerated())
    var projects = try (await projectsAnswer).tolerated() ?? []
    // Where the list knows more than the key may touch.
    if let key { projects.removeAll { !key.mayEnter($0) } }
    let answered = await askedAnswer
    if projects.isEmpty { projects = try await boundProjects(key) }
    var project = try answered.get()
    if project == nil { project = try await defaultProject(user, projects) }
    guard let project else { throw .projectNotFound }
    return Account(key: key, user: user?.user, projects: projects, project: project)
      .naming(user?.organization)
  }

  private func askedProject(_ asked: ProjectID?) async throws(FetchFailure) -> Project? {
    guard let asked else { return nil }
    do {
      return try await project(asked)
    } catch {
      // The key may work in the project all the same; it only may not read about it.
      if case .serverFailed = error { return Project(id: asked) }
      if error.isOfThisCall { return Project(id: asked) }
      throw error
    }
  }

  /// What a key bound to projects may name: it cannot list them.
  private func boundProjects(_ key: KeyInfo?) async throws(FetchFailure) -> [Project] {
    var projects: [Project] = []
    for id in (key?.scopedTeams ?? []).prefix(20) {
      let answer = await attempt { () throws(FetchFailure) in try await project(ProjectID(id)) }
      projects.append(try answer.tolerated() ?? Project(id: ProjectID(id)))
    }
    return projects
  }

  private func defaultProject(
    _ user: SignedInUser?, _ projects: [Project]
  ) async throws(FetchFailure) -> Project {
    if let current = user?.currentProject, let known = projects.first(where: { $0.id == current.id }) {
      return known
    }
    if let first = projects.first { return first }
    if let current = user?.currentProject { return current }
    do {
      return try await currentProject()
    } catch {
      // A key for recordings alone may not learn the project's number, and works in it all the same.
      if error.isOfThisCall { return Project(id: .current) }
      throw error
    }
  }

  private func rejection() async -> FetchFailure {
    guard let other = host.otherRegion else { return .keyRejected }
    let known = await attempt { () throws(FetchFailure) in try await answer(.keyInfo, at: other) }
    if case .success = known { return .wrongRegion(host: other.name) }
    return .keyRejected
  }

  private func attempt<Value: Sendable>(
    _ ask: () async throws(FetchFailure) -> Value
  ) async -> Result<Value, FetchFailure> {
    do { return .success(try await ask()) } catch { return .failure(error) }
  }
}

extension Result where Failure == FetchFailure {
  /// `nil` where the server answered that this key or this version has no such thing.
  fileprivate func tolerated() throws(FetchFailure) -> Success? {
    switch self {
    case .success(let value): return value
    case .failure(let failure):
      switch failure {
      case .missingScope, .keyNotSupported, .projectForbidden, .forbidden, .notFound, .projectNotFound, .gone,
        .refused, .serverFailed, .unreadable:
        return nil
      case .noKey, .keyRejected, .wrongRegion, .throttled, .queryTooHeavy, .queryQuotaSpent, .busy, .offline,
        .tls,
        .notPostHog, .redirectedElsewhere, .unreadableFilter, .cancelled:
        throw failure
      }
    }
  }
}

extension Account {
  /// With the name of the organisation where projects only say its id.
  fileprivate func naming(_ organization: (id: String, name: String)?) -> Account {
    guard let organization else { return self }
    var account = self
    if account.project.organization == organization.id { account.project.organization = organization.name }
    for index in account.projects.indices where account.projects[index].organization == organization.id {
      account.projects[index].organization = organization.name
    }
    return account
  }
}

extension FetchFailure {
  /// The key may not do this; that says nothing about other calls.
  fileprivate var isOfThisCall: Bool {
    switch self {
    case .missingScope, .keyNotSupported, .forbidden: true
    case .noKey, .keyRejected, .wrongRegion, .projectForbidden, .notFound, .projectNotFound, .gone, .refused,
      .queryTooHeavy, .queryQuotaSpent, .throttled, .busy, .serverFailed, .offline, .tls, .notPostHog,
      .redirectedElsewhere, .unreadable, .unreadableFilter, .cancelled:
      false
    }
  }
}
