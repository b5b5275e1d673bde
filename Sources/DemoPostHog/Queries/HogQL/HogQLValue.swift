import Recordings

/// A constant of a query as rows are compared with it: read once, not for each row.
struct HogQLValue: Sendable {
  let text: String
  /// Nil where it is no time.
  let time: UTCTime?

  init(_ value: JSONValue) {
    text = value.text ?? ""
    time = UTCTime(iso: text)
  }
}
