import Synchronization

/// Lets the faults spoil calls, and answers them.
struct DemoResponder: Sendable {
  let world: DemoWorld

  func reply(to asked: DemoCall) async -> DemoReply {
    if asked.path.hasPrefix("/demo/") {
      return .whole(world.control(asked.method, asked.path, asked.body), allow: nil)
    }
    let faults = world.faults.withLock { $0.drawn(asked.routed?.route, asked.method, asked.query) }
    let reply = await spoiled(asked, faults)
    world.record(DemoRequest(method: asked.method, target: asked.target, status: reply.status))
    return reply
  }

  private func spoiled(_ asked: DemoCall, _ faults: [Fault.Kind]) async -> DemoReply {
    for case .slow(let milliseconds) in faults {
      // The server stops.
      do { try await Task.sleep(for: .milliseconds(milliseconds)) } catch { return .nothing }
    }
    let allow = asked.routed?.route.allow
    for fault in faults {
      switch fault {
      case .slow: continue
      case .refuse(let status, let body):
        let kind: DemoAnswer.Body = body.hasPrefix("<") ? .html(body) : .json(Array(body.utf8))
        return .whole(DemoAnswer(status: status, body: kind), allow: allow)
      case .throttle(let seconds):
        var answer = DemoRefusal.throttled(seconds: seconds ?? 60).answer
        answer.retryAfter = seconds.map { String($0) }
        return .whole(answer, allow: allow)
      case .throttleOddly(let text):
        var answer = DemoRefusal.throttled(seconds: 60).answer
        answer.retryAfter = text
        return .whole(answer, allow: allow)
      case .html: return .whole(DemoAnswer(status: 200, body: .html(Self.loginPage)), allow: nil)
      case .drop: return .nothing
      case .loseAnswer:
        _ = world.answer(asked)
        return .nothing
      case .emptyListing, .badBlock, .queryQuota, .asynchronous:
        return .whole(world.answer(asked, spoiledBy: fault), allow: allow)
      case .cut: return .half(world.answer(asked), allow: allow)
      }
    }
    return .whole(world.answer(asked), allow: allow ?? Self.allowOfNothing)
  }

  private static let allowOfNothing = "PUT, GET, DELETE, POST, HEAD, OPTIONS, PATCH"
  private static let loginPage =
    "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Sign in to continue</h1></body></html>"
}

extension DemoReply {
  /// 0 where the connection was closed without an answer.
  fileprivate var status: Int {
    switch self {
    case .whole(let answer, _), .half(let answer, _): answer.status
    case .nothing: 0
    }
  }
}

extension DemoWorld {
  /// The answer that the API gives, refusals among them.
  func answer(_ asked: DemoCall) -> DemoAnswer {
    do throws(DemoRefusal) {
      guard let path = asked.routed else { throw .endpointNotFound }
      return try answer(asked, path)
    } catch {
      var answer = error.answer
      let isOld = configuration.profile == .selfhosted2025 && asked.routed?.route.isOfRecordings == true
      if isOld, answer.status == 401 { answer.status = 403 }
      return answer
    }
  }

  /// In the order of the server: who it is, which project, what they may do, how often, and only then what.
  private func answer(_ asked: DemoCall, _ path: RoutedPath) throws(DemoRefusal) -> DemoAnswer {
    let key = try key(authorization: asked.authorization, query: asked.query)
    let project = path.route.needsProject ? try project(path.project, for: key) : nil
    try Access(path.route, asked.method, configuration.profile).check(key, configuration.profile)
    try count(path.route, key: key)
    let call = Call(
      path: path, method: asked.method, rawPath: asked.path, query: asked.query, body: asked.body, key: key,
      origin: "http://" + asked.host)
    guard let project else { return try account(call) }
    switch path.route {
    case .playlists: return try playlists(call, project)
    case .playlist: return try playlist(call, project)
    case .playlistRecordings: return try playlistRecordings(call, project)
    case .membership: return try membership(call, project)
    case .bulkMembership: return try bulkMembership(call, project)
    case .recordings:
      guard call.method == "GET" else { throw .methodNotAllowed(call.method) }
      return try recordings(call, project)
    case .recording: return try recording(call, project)
    case .bulkRecordings: return try bulkRecordings(call, project)
    case .persons: return try persons(call, project)
    case .person: return try person(call, project)
    case .project: return try self.project(call, project)
    case .snapshots: return try snapshots(call, project)
    case .query: return try query(call, project)
    case .queryStatus: return try queryStatus(call)
    case .projects, .me, .key: return try account(call)
    }
  }
}
