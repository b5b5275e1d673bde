import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Turns requests into calls, lets the faults spoil them, and answers.
struct DemoResponder: HTTPResponder {
  let world: DemoWorld

  func respond(to request: Request, context: DemoContext) async throws -> Response {
    var request = request
    let body = Array(try await request.collectBody(upTo: 4 * 1024 * 1024).readableBytesView)
    let target = request.head.path ?? "/"
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first.map(String.init) ?? "/"
    let method = request.method.rawValue
    if path.hasPrefix("/demo/") { return Self.response(world.control(method, path, body), allow: nil) }
    let asked = DemoCall(
      method: method, path: path, query: RequestQuery(parts.count > 1 ? String(parts[1]) : ""), body: body,
      authorization: request.headers[.authorization], host: request.head.authority ?? "localhost")
    let faults = world.faults.withLock { $0.drawn(asked.routed?.route, method, asked.query) }
    let response = try await spoiled(asked, faults, context.channel)
    let isLost = faults.contains(.drop) || faults.contains(.loseAnswer)
    world.record(DemoRequest(method: method, target: target, status: isLost ? 0 : response.status.code))
    return response
  }

  private func spoiled(_ asked: DemoCall, _ faults: [Fault.Kind], _ channel: any Channel) async throws
    -> Response
  {
    for case .slow(let milliseconds) in faults { try await Task.sleep(for: .milliseconds(milliseconds)) }
    let allow = asked.routed?.route.allow
    for fault in faults {
      switch fault {
      case .slow: continue
      case .refuse(let status, let body):
        let kind: DemoAnswer.Body = body.hasPrefix("<") ? .html(body) : .json(Array(body.utf8))
        return Self.response(DemoAnswer(status: status, body: kind), allow: allow)
      case .throttle(let seconds):
        var answer = DemoRefusal.throttled(seconds: seconds ?? 60).answer
        answer.retryAfter = seconds.map { String($0) }
        return Self.response(answer, allow: allow)
      case .throttleOddly(let text):
        var answer = DemoRefusal.throttled(seconds: 60).answer
        answer.retryAfter = text
        return Self.response(answer, allow: allow)
      case .html:
        return Self.response(DemoAnswer(status: 200, body: .html(Self.loginPage)), allow: nil)
      case .drop:
        try? await channel.close()
        return Response(status: .noContent)
      case .loseAnswer:
        _ = world.answer(asked)
        try? await channel.close()
        return Response(status: .noContent)
      case .emptyListing, .badBlock, .queryQuota, .asynchronous:
        return Self.response(world.answer(asked, spoiledBy: fault), allow: allow)
      case .cut: return Self.cut(world.answer(asked), allow: allow)
      }
    }
    return Self.response(world.answer(asked), allow: allow ?? Self.allowOfNothing)
  }

  private static let allowOfNothing = "PUT, GET, DELETE, POST, HEAD, OPTIONS, PATCH"
  private static let loginPage =
    "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Sign in to continue</h1></body></html>"

  private static let serverTiming = HTTPField.Name("Server-Timing")

  private static func headers(_ answer: DemoAnswer, allow: String?) -> HTTPFields {
    var headers = HTTPFields()
    switch answer.body {
    case .none: break
    case .json: headers[.contentType] = "application/json"
    case .html: headers[.contentType] = "text/html; charset=utf-8"
    case .lines:
      headers[.contentType] = "application/jsonl"
      headers[.contentDisposition] = "inline"
      headers[.cacheControl] = "max-age=3600"
      if let serverTiming { headers[serverTiming] = "fetch_blocks;dur=12.4" }
    }
    if let allow { headers[.allow] = allow }
    if let seconds = answer.retryAfter { headers[.retryAfter] = seconds }
    return headers
  }

  private static func response(_ answer: DemoAnswer, allow: String?) -> Response {
    Response(
      status: .init(code: answer.status), headers: headers(answer, allow: allow),
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.bytes)))
  }

  /// Promises everything and sends half.
  private static func cut(_ answer: DemoAnswer, allow: String?) -> Response {
    let bytes = answer.bytes
    let half = ByteBuffer(bytes: bytes.prefix(bytes.count / 2))
    let body = ResponseBody(contentLength: max(1, bytes.count)) { writer in
      try await writer.write(half)
      throw CutShort()
    }
    return Response(status: .init(code: answer.status), headers: headers(answer, allow: allow), body: body)
  }

  private struct CutShort: Error {}
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
