/// What of the user's own can be named on a command line. Each is looked up when it is asked for.
protocol CompletionNaming {
  var playlists: [CompletionPlaylist] { get }
  var persons: [String] { get }
  var recordings: [CompletionRecording] { get }
  var profiles: [String] { get }
  var themes: [String] { get }
}

struct CompletionPlaylist: Hashable {
  var name: String
  var id: String
}

struct CompletionRecording: Hashable {
  var id: String
  /// Whose it is.
  var note: String
}
