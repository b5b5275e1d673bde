import Recordings

/// One question to PostHog: what is sent, and how a success is read.
struct Endpoint<Value: Sendable>: Sendable {
  var request: APIRequest
  var read: @Sendable (Answer) throws(FetchFailure) -> Value

  init(_ request: APIRequest, read: @escaping @Sendable (Answer) throws(FetchFailure) -> Value) {
    self.request = request
    self.read = read
  }

  func value(of answer: Answer) throws(FetchFailure) -> Value {
    if let failure = AnswerFailure.failure(of: answer) { throw failure }
    return try read(answer)
  }
}

extension Endpoint where Value == Void {
  /// A write that answers nothing worth reading: 204, or `{"success": true}`. A login page is no success.
  init(_ request: APIRequest) {
    self.init(request) { (answer) throws(FetchFailure) in
      if answer.body.isEmpty { return }
      let done = try answer.object()
      if done.bool("success") == false {
        throw .serverFailed(status: answer.status, detail: done.text("detail"))
      }
    }
  }
}

extension ProjectID {
  var path: String { "/api/projects/\(self)/" }
}
