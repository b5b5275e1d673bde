import Recordings

@testable import DemoPostHog

/// What the demo's model of the recordings list says of a query.
enum DemoForm {
  static func refusal(of query: String, isOld: Bool) -> String? {
    do {
      _ = try RecordingsParameters(RequestQuery(query), profile: isOld ? .selfhosted2025 : .cloud2026)
    } catch {
      return "\(error)"
    }
    return nil
  }
}
