@testable import reel

/// Names that a stranger may have given.
struct InventedNames: CompletionNaming {
  var playlists = [
    CompletionPlaylist(name: "Checkout drop-offs", id: "aB3xYz12"),
    CompletionPlaylist(name: "Bob's \"list\"", id: "cD4xYz12"),
    CompletionPlaylist(name: "$(touch hacked)`touch hacked`", id: "eF5xYz12"),
    CompletionPlaylist(name: "two\nlines", id: "gH6xYz12"),
    CompletionPlaylist(name: "\u{1B}[2Jclear", id: "iJ7xYz12"),
    CompletionPlaylist(name: "Größe 🎬", id: "kL8xYz12"),
  ]
  var persons = ["anna@example.com", "Bob Baker"]
  var recordings = [CompletionRecording(id: "019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b", note: "anna")]
  var profiles = ["production", "staging"]
  var themes = ["auto", "dark"]
}
