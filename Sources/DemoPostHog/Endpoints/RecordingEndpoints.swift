import Recordings

extension DemoWorld {
  func recordings(_ call: Call, _ project: ProjectWorld) throws(DemoRefusal) -> DemoAnswer {
    let parameters = try RecordingsParameters(call.query, profile: configuration.profile)
    return try RecordingsSearch(view(of: project), parameters).page().answer
  }

  func recording(_ call: Call, _ project: ProjectWorld) throws(DemoRefusal) -> DemoAnswer {
    switch call.method {
    case "GET":
      let view = view(of: project)
      guard let index = view.recording(call.path.id) else { throw .recordingNotFound }
      return DemoAnswer(written: view.written(index, .retrieve))
    case "PATCH", "PUT": return try markViewed(call, project)
    case "DELETE":
      return try change(project) { view throws(DemoRefusal) in try view.delete(call.path.id) }
    default: throw .methodNotAllowed(call.method)  // String
    }
  }

  /// Whatever is said, the recording is viewed afterwards: there is no way back.
  private func markViewed(_ call: Call, _ project: ProjectWorld) throws(DemoRefusal) -> DemoAnswer {
    let body = try call.object()
    return try change(project) { view throws(DemoRefusal) in
      guard let index = view.recording(call.path.id) else { throw .recordingNotFound }
      var isSaid = false
      for name in ["viewed", "analyzed"] {
        if let value = body[name], try value.boolean(name) { isSaid = true }
      }
      if body["player_metadata"] == .null {
        throw .invalid("This field may not be null.", attribute: "player_metadata", code: "null")
      }
      guard isSaid else { throw .invalid("At least one of 'viewed' or 'analyzed' must be provided.") }
      view.state.viewed.insert(index)
      return .success
    }
  }

  /// For keys older than scopes only: everybody else was refused before.
  func bulkRecordings(_ call: Call, _ project: ProjectWorld) throws(DemoRefusal) -> DemoAnswer {
    guard call.method == "POST" else { throw .methodNotAllowed(call.method) }
    let isDelete = call.path.member == "bulk_delete"
    let most = isDelete && configuration.profile == .cloud2026 ? 100 : 20
    let ids = try call.recordingIDs(most: most)
    let name = call.path.member == "bulk_viewed" ? "viewed_count" : "not_viewed_count"
    return try change(project) { view throws(DemoRefusal) in
      let indexes = ids.compactMap { view.recording($0) }
      switch call.path.member {
      case "bulk_delete":
        view.state.deleted.formUnion(indexes)
        return DemoAnswer(json: [
          "success": true, "deleted_count": .integer(indexes.count), "total_requested": .integer(ids.count),
          "failed_ids": [],
        ])
      case "bulk_viewed": view.state.viewed.formUnion(indexes)
      default: view.state.viewed.subtract(indexes)  // String
      }
      return DemoAnswer(
        json: .object([
          JSONMember(name: "success", value: true), JSONMember(name: name, value: .integer(indexes.count)),
          JSONMember(name: "total_requested", value: .integer(ids.count)),
        ]))
    }
  }
}

extension ProjectView {
  /// The newer server shreds, and says 204 to anything; the older one marks, and misses what is marked
  /// already.
  fileprivate mutating func delete(_ id: String) throws(DemoRefusal) -> DemoAnswer {
    guard let index = world.recordings.index(of: id) else {
      let isAgain = !state.deletedUnknown.insert(id).inserted
      if isAgain, profile == .selfhosted2025 { throw .recordingNotFound }
      return .noContent
    }
    let isAgain = !state.deleted.insert(index).inserted
    if isAgain, profile == .selfhosted2025 { throw .recordingNotFound }
    return .noContent
  }
}

extension Call {
  /// The ids of a bulk call; throws its two 400s.
  func recordingIDs(most: Int) throws(DemoRefusal) -> [String] {
    let ids = try object()["session_recording_ids"]?.elements.compactMap(\.text) ?? []
    guard !ids.isEmpty else { throw .invalid("session_recording_ids must be provided as a non-empty array") }
    guard ids.count <= most else { throw .invalid("Cannot process more than \(most) recordings at once") }
    return ids
  }
}
