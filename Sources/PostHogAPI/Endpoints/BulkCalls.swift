import Recordings

extension Endpoint where Value == BulkOutcome {
  /// Refuses what the server would refuse, before it is sent: no id, or more than `limit`.
  static func bulk(_ path: String, _ ids: [RecordingID], limit: Int) throws(FetchFailure) -> Endpoint {
    guard (1...limit).contains(ids.count) else {
      throw .refused(
        Refusal(
          status: 400,
          detail: "A call takes 1 to \(limit) recordings, not \(ids.count)."))
    }
    let body = JSONValue.object(["session_recording_ids": .array(ids.map { .string($0.text) })])
    return Endpoint(APIRequest(.post, path, body: JSONText(body.compact))) { (answer) throws(FetchFailure) in
      let outcome = try answer.object()
      return BulkOutcome(done: outcome.integer("added_count") ?? outcome.integer("deleted_count") ?? 0)
    }
  }
}
