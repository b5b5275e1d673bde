/// What becomes of a request.
enum DemoReply: Sendable {
  /// `allow`: the methods that the answer names.
  case whole(DemoAnswer, allow: String?)
  /// Everything is promised, half of it is sent, and the connection closes.
  case half(DemoAnswer, allow: String?)
  /// The connection closes without a word.
  case nothing
}
