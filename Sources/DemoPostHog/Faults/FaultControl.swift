import Recordings
import Synchronization

/// The endpoints beside the API through which scripts set faults and look inside.
extension DemoWorld {
  static let mostLogged = 500

  func control(_ method: String, _ path: String, _ body: [UInt8]) -> DemoAnswer {
    switch (method, path.split(separator: "/").last) {
    case ("GET", "state"): return DemoAnswer(json: state)
    case ("GET", "faults"): return DemoAnswer(json: ["faults": faultsJSON])
    case ("DELETE", "faults"):
      faults.withLock { $0.clear() }
      return DemoAnswer(json: ["faults": []])
    case ("POST", "faults"): return addFaults(body)
    default: return DemoRefusal.endpointNotFound.answer  // String
    }
  }

  func record(_ request: DemoRequest) {
    log.withLock { log in
      log.append(request)
      if log.count > Self.mostLogged { log.removeFirst() }
    }
  }

  private func addFaults(_ body: [UInt8]) -> DemoAnswer {
    guard let json = try? JSONText(body).value() else {
      return DemoRefusal.parse("The body must be JSON.").answer
    }
    let wanted = json["faults"]?.elements ?? [json]
    let read = wanted.compactMap(Fault.init)
    guard read.count == wanted.count else {
      return DemoRefusal.invalid("Unknown fault, route or value.", attribute: "faults").answer
    }
    faults.withLock { queue in read.forEach { queue.add($0) } }
    return DemoAnswer(json: ["faults": faultsJSON])
  }

  private var faultsJSON: JSONValue { .array(faults.withLock(\.faults).map(\.json)) }

  private var state: JSONValue {
    let log = log.withLock(\.self)
    let requests = log.suffix(50).map { request in
      JSONValue.object([
        "method": .string(request.method), "target": .string(request.target),
        "status": .integer(request.status),
      ])
    }
    let projects = projects.map { project in
      let view = view(of: project)
      return JSONValue.object([
        "id": .integer(project.id), "name": .string(project.name), "recordings": .integer(view.rows.count),
        "deleted_recordings": .integer(view.state.deleted.count),
        "playlists": .integer(view.state.playlists.count { !$0.deleted }),
        "viewed": .integer(view.members(of: .watchHistory).count),
      ])
    }
    return .object([
      "profile": .string(configuration.profile.rawValue), "seed": .string(String(configuration.seed)),
      "time": .string(configuration.currentTime().api), "projects": .array(projects), "faults": faultsJSON,
      "requests": .array(requests),
    ])
  }
}

extension Fault {
  /// Reads
  /// `{"kind":"slow","milliseconds":300,"route":"recordings","method":"GET","times":2,"probability":0.5}`,
  /// and `"parameter":"after"` to spoil only what follows a cursor.
  init?(_ json: JSONValue) {
    guard let kind = Kind(json) else { return nil }
    self.init(kind)
    if let name = json["route"]?.text {
      guard let route = Route(rawValue: name) else { return nil }
      self.route = route
    }
    method = json["method"]?.text
    parameter = json["parameter"]?.text
    if case .integer(let times)? = json["times"] { self.times = max(0, times) }
    if case .number(let number)? = json["probability"] { probability = number }
    if case .integer(let number)? = json["probability"] { probability = Double(number) }
  }

  var json: JSONValue {
    var members = kind.members
    members.append(JSONMember(name: "route", value: route.map { .string($0.rawValue) } ?? .null))
    members.append(JSONMember(name: "method", value: method.map { .string($0) } ?? .null))
    members.append(JSONMember(name: "parameter", value: parameter.map { .string($0) } ?? .null))
    members.append(JSONMember(name: "times", value: times.map { .integer($0) } ?? .null))
    members.append(JSONMember(name: "probability", value: .number(probability)))
    return .object(members)
  }
}

extension Fault.Kind {
  init?(_ json: JSONValue) {
    func integer(_ name: String) -> Int? { if case .integer(let value)? = json[name] { value } else { nil } }
    switch json["kind"]?.text {
    case "slow": self = .slow(milliseconds: min(max(0, integer("milliseconds") ?? 1000), 3_600_000))
    case "refuse":
      self = .refuse(status: min(max(200, integer("status") ?? 503), 599), body: json["body"]?.text ?? "")
    case "cut": self = .cut
    case "throttle":
      self =
        json["retry_after"]?.text.map { .throttleOddly(retryAfter: $0) }
        ?? .throttle(retryAfter: integer("retry_after"))
    case "drop": self = .drop
    case "lose_answer": self = .loseAnswer
    case "html": self = .html
    case "empty_listing": self = .emptyListing
    case "bad_block": self = .badBlock(integer("block") ?? 0)
    case "query_quota": self = .queryQuota
    case "asynchronous": self = .asynchronous
    default: return nil  // String
    }
  }

  var members: [JSONMember] {
    switch self {
    case .slow(let milliseconds): Self.members("slow", ["milliseconds": .integer(milliseconds)])
    case .refuse(let status, let body):
      Self.members("refuse", ["status": .integer(status), "body": .string(body)])
    case .cut: Self.members("cut")
    case .throttle(let seconds):
      Self.members("throttle", ["retry_after": seconds.map { .integer($0) } ?? .null])
    case .throttleOddly(let text): Self.members("throttle", ["retry_after": .string(text)])
    case .drop: Self.members("drop")
    case .loseAnswer: Self.members("lose_answer")
    case .html: Self.members("html")
    case .emptyListing: Self.members("empty_listing")
    case .badBlock(let block): Self.members("bad_block", ["block": .integer(block)])
    case .queryQuota: Self.members("query_quota")
    case .asynchronous: Self.members("asynchronous")
    }
  }

  private static func members(_ kind: String, _ more: KeyValuePairs<String, JSONValue> = [:]) -> [JSONMember]
  {
    [JSONMember(name: "kind", value: .string(kind))] + more.map { JSONMember(name: $0.key, value: $0.value) }
  }
}
