import Files
import Glibc
import Recordings

/// The filters that a saved filter is made of, as somebody gives them.
struct PlaylistFilters: Hashable, Sendable {
  var json: JSONText
  /// The words, where it was given in words.
  var derivedName: String?

  private static let longest = 1 << 20

  /// `text`: filter words, `-` for JSON on standard input, or the name of a file with JSON: one that ends with
  /// `.json`, or begins with `/` or `.`.
  init(_ text: String, in zone: Zone) throws(CommandFailure) {
    if text == "-" {
      try self.init(
        json: try Self.bytes { () throws(FileProblem) in
          try GivenFile.read(STDIN_FILENO, "standard input", Self.longest)
        })
    } else if text.hasSuffix(".json") || text.hasPrefix("/") || text.hasPrefix(".") {
      try self.init(
        json: try Self.bytes { () throws(FileProblem) in
          try GivenFile.read(text, limit: Self.longest)
        })
    } else {
      try self.init(words: text, in: zone)
    }
  }

  init(words text: String, in zone: Zone) throws(CommandFailure) {
    let arguments = FilterArguments([text])
    let line: FilterLine?
    do throws(FilterMistake) {
      line = try arguments.filter()
    } catch {
      throw .filter(error)
    }
    guard let line else { throw .usage(["reel: --filters has no words."]) }
    (json, derivedName) = (line.savedFilter(in: zone), line.derivedName)
  }

  init(json bytes: [UInt8]) throws(CommandFailure) {
    json = JSONText(bytes)
    guard let value = try? json.value() else { throw .usage(["reel: --filters: this is no JSON."]) }
    guard case .object(let members) = value, !members.isEmpty else {
      throw .usage(["reel: --filters: the JSON is no object with a filter in it."])
    }
    guard (try? SavedFilter.query(from: json)) != nil else {
      throw .usage(["reel: --filters: a condition in it is none that PostHog takes."])
    }
  }

  private static func bytes(_ read: () throws(FileProblem) -> [UInt8]) throws(CommandFailure) -> [UInt8] {
    do throws(FileProblem) {
      return try read()
    } catch {
      if case .system(_, ENOENT) = error { throw .refused(["reel: \(error.sentence)."], .notFound) }
      throw .refused(["reel: \(error.sentence)."], .failed)
    }
  }
}
