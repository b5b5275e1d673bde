import Recordings

/// The server's error body: `{type, code, detail, attr}`, or `{error}` of the endpoints that answer in their
/// own shape.
struct ErrorBody {
  var code: String
  var detail: String
  var attribute: String?

  /// `nil` where the body is no JSON object: then it was not the API that answered.
  init?(_ body: JSONText) {
    guard let object = try? JSONObject(body) else { return nil }
    code = object.text("code") ?? ""
    detail = object.text("detail") ?? object.text("error") ?? object.text("message") ?? ""
    attribute = object.text("attr")
  }
}
