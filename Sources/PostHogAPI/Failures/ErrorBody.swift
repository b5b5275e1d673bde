import Recordings

/// The server's error body: `{type, code, detail, attr}`, or `{error}` of the endpoints that answer in their
/// own shape.
struct ErrorBody {
  var code: String
  var detail: String

  private static let mostShown = 20_000

  /// `nil` where the body is no JSON object: then it was not the API that answered.
  init?(_ body: JSONText) {
    guard let object = try? JSONObject(body) else { return nil }
    code = object.text("code") ?? ""
    let words =
      object.text("detail") ?? object.text("error") ?? object.text("message")
      ?? object.object("query_status")?.text("error_message") ?? ""
    // It is kept as long as the failure is shown, and may be as large as any answer.
    detail = String(words.prefix(Self.mostShown)).withoutKeys
  }
}
