import Recordings

/// What the server answers, before any fault spoils it.
struct DemoAnswer: Sendable {
  enum Body: Sendable {
    case none
    case json([UInt8])
    case html(String)
    /// JSON, a text on each line.
    case lines([UInt8])
  }

  var status = 200
  var body: Body
  var retryAfter: String?

  static let success = DemoAnswer(json: ["success": true])
  static let noContent = DemoAnswer(status: 204, body: .none)

  init(status: Int, body: Body) {
    self.status = status
    self.body = body
  }

  init(json value: JSONValue, status: Int = 200) {
    var writer = JSONBytes()
    writer.write(value)
    self.init(status: status, body: .json(writer.bytes))
  }

  init(json members: KeyValuePairs<String, JSONValue>, status: Int = 200) {
    self.init(json: .object(members), status: status)
  }

  init(written: [UInt8], status: Int = 200) { self.init(status: status, body: .json(written)) }

  var bytes: [UInt8] {
    switch body {
    case .none: []
    case .json(let bytes), .lines(let bytes): bytes
    case .html(let text): Array(text.utf8)
    }
  }
}
