/// Text of strangers inside Markdown.
enum MarkdownText {
  static func sentence(of entry: TimelineEntry) -> String {
    var entry = entry
    entry.text = entry.textWithoutValue ?? entry.text
    entry.flags.subtract([.uncertain])
    return escaped(withoutValues(entry.sentence))
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in PageText.clean(text, limit: 600) {
      if "\\`*_{}[]<>|#!~&".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// Addresses keep the names of their parameters alone.
  static func withoutValues(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.contains("?") || word.contains("&") || word.contains("#") && word.contains("=")
        ? SecretParameters.valuesRemoved(from: String(word)) : String(word)
    }.joined(separator: " ")
  }
}
