import Recordings
import Synchronization

/// HogQL queries about the events of sessions: docs/posthog.md, Queries.
extension DemoWorld {
  func query(_ call: Call, _ project: ProjectWorld) throws(DemoRefusal) -> DemoAnswer {
    guard call.method == "POST" else { throw .methodNotAllowed(call.method) }
    let body = try call.object()
    guard let asked = body["query"] else {
      throw .invalid("This field is required.", attribute: "query", code: "required")
    }
    guard asked["kind"] == "HogQLQuery", let text = asked["query"]?.text else {
      throw .invalid("The demo answers queries of the kind HogQLQuery only.", attribute: "query")
    }
    var parser = try HogQLParser(text, values: asked["values"] ?? .object([]))
    let query = try parser.query()
    guard let sessions = query.condition.sessions else {
      throw .invalid("The demo answers queries about given sessions only.")
    }
    return Self.answer(query, text, rows(query, of: sessions, view(of: project)))
  }

  /// The result of a query that was answered with 202.
  func queryStatus(_ call: Call) throws(DemoRefusal) -> DemoAnswer {
    guard call.method == "GET" else { throw .methodNotAllowed(call.method) }
    guard let results = laterAnswers.withLock({ $0[call.path.id] }) else { throw .queryNotFound }
    return DemoAnswer(json: ["query_status": Self.status(call.path.id, results: results)])
  }

  /// Puts an answer away, and answers where it will be.
  func deferred(_ answer: DemoAnswer) -> DemoAnswer {
    guard let results = try? JSONText(answer.bytes).value() else { return answer }
    let id = laterAnswers.withLock { answers in
      let id = Identity.version5(of: "query \(answers.count)")
      answers[id] = results
      return id
    }
    return DemoAnswer(json: ["query_status": Self.status(id, results: nil)], status: 202)
  }

  private static func status(_ id: String, results: JSONValue?) -> JSONValue {
    .object([
      "id": .string(id), "complete": .bool(results != nil), "error": false, "error_message": .null,
      "query_async": true, "results": results ?? .null,
    ])
  }

  /// One row more than the limit shows that there are more.
  private func rows(_ query: HogQLQuery, of sessions: [String], _ view: ProjectView) -> [EventRow] {
    let indexes = sessions.compactMap { view.recording($0) }
    let isDetailed = query.columns.contains(.elementsChain) && indexes.count == 1
    let rows = indexes.flatMap { eventRows(of: $0, view, isDetailed: isDetailed) }
      .filter { $0.event.milliseconds <= view.time.milliseconds && query.condition.matches($0) }
    let sorted = rows.sorted { left, right in
      let times = (left.event.milliseconds, right.event.milliseconds)
      if times.0 != times.1 { return query.isDescending ? times.0 > times.1 : times.0 < times.1 }
      return left.uuid < right.uuid
    }
    return Array(sorted.prefix(query.limit + 1))
  }

  private func eventRows(of index: Int, _ view: ProjectView, isDetailed: Bool) -> [EventRow] {
    let row = view.rows[index]
    let replay =
      isDetailed ? replay(of: index, view.world) : replay(of: index, view.world, mode: .sessionEvents)
    let observed = DemoObservation.event(of: row).map { [$0] } ?? []
    return (replay.sessionEvents + observed).enumerated().map { number, event in
      EventRow(
        event: event, uuid: Identity.version5(of: "\(row.id) \(number)"), session: row.id,
        window: ReplayPlayer.windowID(event.window, of: row), distinctID: view.world.distinctID(of: row),
        screen: view.world.screen(of: row))
    }
  }

  private static func answer(_ query: HogQLQuery, _ text: String, _ rows: [EventRow]) -> DemoAnswer {
    let shown = rows.prefix(query.limit)
    return DemoAnswer(json: [
      "results": .array(shown.map { row in .array(query.columns.map { row.value($0) }) }),
      "columns": .array(query.columns.map { .string($0.name) }),
      "types": .array(query.columns.map { .array([.string($0.name), .string($0.type)]) }),
      "hasMore": .bool(rows.count > query.limit), "limit": .integer(query.limit), "offset": 0,
      "hogql": .string(text), "timezone": "UTC", "is_cached": false, "last_refresh": .null,
      "query_status": .null, "error": .null,
    ])
  }
}
