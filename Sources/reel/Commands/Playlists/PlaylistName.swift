import Browser
import Recordings

/// What a playlist may be called.
enum PlaylistName {
  /// Without the blanks around it. The panes refuse the same.
  static func checked(_ text: String) throws(CommandFailure) -> String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    let name = String(String(text.drop(while: isBlank).reversed()).drop(while: isBlank).reversed())
    guard !name.isEmpty else { throw .usage(["reel: a list needs a name."]) }
    guard name.unicodeScalars.count <= PlaylistForm.longestName else {
      throw .usage(["reel: PostHog takes no name longer than \(PlaylistForm.longestName) characters."])
    }
    return name
  }
}
