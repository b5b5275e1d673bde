import Foundation
import PostHogAPI
import Recordings

/// A recording as a user names it: by its id, or by the address of its replay in the web app.
struct RecordingReference: Hashable {
  var id: RecordingID
  /// What the address says besides.
  var host: PostHogHost?
  var project: Int?

  /// Nil for what is neither.
  init?(_ text: String) {
    guard let scheme = text.firstRange(of: "://") else {
      guard let id = Self.id(text) else { return nil }
      self.id = id
      return
    }
    let rest = text[scheme.upperBound...]
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    guard let host = try? PostHogHost(String(text[..<slash])) else { return nil }
    let (path, query) = Self.split(rest[slash...])
    guard let id = Self.id(path: path, query: query) else { return nil }
    self.id = id
    self.host = host
    project = Self.behind("project", in: path).flatMap { Int($0) }.flatMap { $0 >= 1 ? $0 : nil }
  }

  /// The parameter stands on lists that show a recording; `replay/ID` is the recording alone.
  private static func id(path: [Substring], query: [Substring]) -> RecordingID? {
    for pair in query {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, parts[0] == "sessionRecordingId" { return id(decoding: parts[1]) }
    }
    let names: Set<Substring> = ["home", "recent", "playlists", "templates", "file-playback", "settings"]
    for place in ["replay", "recordings", "shared", "embedded"] {
      if let found = behind(place, in: path), !names.contains(found) { return id(decoding: found) }
    }
    return nil
  }

  private static func split(_ address: Substring) -> (path: [Substring], query: [Substring]) {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let rest = address[path.endIndex...]
    return (path.split(separator: "/"), rest.split { $0 == "?" || $0 == "&" || $0 == "#" })
  }

  private static func behind(_ name: String, in path: [Substring]) -> Substring? {
    path.firstIndex { $0 == name }.flatMap { path.indices.contains($0 + 1) ? path[$0 + 1] : nil }
  }

  private static func id(decoding text: Substring) -> RecordingID? {
    text.removingPercentEncoding.flatMap(id)
  }

  /// Any text that can be a part of a path: no slash and no dot, which no id of PostHog's has.
  private static func id(_ text: String) -> RecordingID? {
    guard (1...200).contains(text.utf8.count), !text.contains("/"), !text.contains("."),
      text.withoutKeys == text,
      text.unicodeScalars.allSatisfy({ !$0.isControl && !$0.properties.isWhitespace })
    else { return nil }
    let isUUID = text.utf8.count == 36 && text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || isHex($0) }
    return RecordingID(isUUID ? text.lowercased() : text)
  }

  private static func isHex(_ byte: UInt8) -> Bool { Character(Unicode.Scalar(byte)).isHexDigit }
}
