import Recordings

/// The recording that the browser begins at: `reel ID` or `reel URL`.
struct OpenedRecording: Hashable {
  var reference: RecordingReference
  /// That of the address, where its timeline is shown.
  var second: Int?

  /// Nil for what is neither a UUID nor the address of a replay: a mistyped command is no recording.
  init?(_ word: String) {
    guard let reference = RecordingReference(word) else { return nil }
    self.reference = reference
    if word.contains("://") {
      if case .recording(_, let second)? = WebAddress(word)?.page { self.second = second }
    } else if !Self.isUUID(word) {
      return nil
    }
  }

  private static func isUUID(_ word: String) -> Bool {
    let parts = word.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12]
      && word.unicodeScalars.allSatisfy { $0 == "-" || $0.properties.isASCIIHexDigit }
  }

  /// The first such word of the browser's own command line, and the line without it. A command before it has
  /// it for itself, and so has an option that takes a value.
  static func taken(from words: [String]) -> (opened: OpenedRecording?, rest: [String]) {
    for (place, word) in words.enumerated() {
      if word == "--" || Subcommand.isName(word) || word == "help" { break }
      guard !word.hasPrefix("-"), let opened = OpenedRecording(word) else { continue }
      if place > 0, Self.takesValue(words[place - 1]) { continue }
      var rest = words
      rest.remove(at: place)
      return (opened, rest)
    }
    return (nil, words)
  }

  private static func takesValue(_ word: String) -> Bool {
    let flags = ["--demo", "--read-only", "--no-cache", "--insecure-http", "--help", "--version", "-h"]
    return word.hasPrefix("-") && !word.contains("=") && !flags.contains(word)
  }
}
