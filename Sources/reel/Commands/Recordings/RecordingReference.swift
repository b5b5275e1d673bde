import PostHogAPI
import Recordings

/// A recording as a user names it: by its id, or by the address of its replay in the web app.
struct RecordingReference: Hashable {
  var id: RecordingID
  /// What the address says besides.
  var host: PostHogHost?
  var project: Int?

  init(_ id: RecordingID) { self.id = id }

  /// Nil for what is neither.
  init?(_ text: String) {
    guard text.contains("://") else {
      guard let id = RecordingID(typed: text) else { return nil }
      self.id = id
      return
    }
    guard let address = WebAddress(text), case .recording(let id, _)? = address.page,
      let origin = address.origin, let host = try? PostHogHost(origin)
    else { return nil }
    self.id = id
    self.host = host
    project = address.project
  }
}
