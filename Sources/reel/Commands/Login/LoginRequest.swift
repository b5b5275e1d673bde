import Recordings

/// What `reel login` was told on the command line.
struct LoginRequest: Hashable {
  var profile = "default"
  var host: String?
  var project: Int?
  var store = KeyStoreChoice.automatic
  /// Whether the page where a key is made is opened.
  var opensBrowser = false
  /// Whether an existing profile may be written over without a question.
  var overwrites = false
  var allowsPlainHTTP = false
}
