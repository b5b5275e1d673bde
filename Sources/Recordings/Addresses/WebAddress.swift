/// An address of PostHog's web app, as somebody pastes it: where it leads, and in which project
/// (docs/posthog.md, Addresses of the web app).
package struct WebAddress: Hashable, Sendable {
  package enum Page: Hashable, Sendable {
    /// `second`: where the player begins.
    case recording(RecordingID, second: Int?)
    case playlist(PlaylistID)
    case person(distinctID: String)
    case personUUID(String)
  }

  /// Scheme, if one was written, and name with port; nil where only a path is known.
  package let origin: String?
  package let project: Int?
  /// Nil for a page that shows none of these.
  package let page: Page?
  /// The list that a recording is shown in.
  package let playlist: PlaylistID?

  /// Nil for what is no address: `https://host/project/1/replay/…`, the same without the scheme, or the path
  /// alone.
  package init?(_ text: String) {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty, !text.contains(" "), text.unicodeScalars.allSatisfy({ !$0.isControlCharacter }),
      let (origin, rest) = Self.split(text[...])
    else { return nil }
    let parts = Parts(rest)
    self.origin = origin
    project = parts.behind("project").flatMap { Int($0) }.flatMap { $0 >= 1 ? $0 : nil }
    playlist = parts.behind("playlists").flatMap(PlaylistID.init(encoded:))
    page = parts.recording ?? playlist.map(Page.playlist) ?? parts.person
  }

  /// Name and port of the server, so that two ways to write one server are equal; nil where there is none.
  package var server: String? { origin.flatMap(Self.server) }

  package static func server(of origin: String) -> String? {
    let scheme = origin.firstRange(of: "://")
    let isPlain = scheme.map { origin[..<$0.lowerBound].lowercased() == "http" } ?? false
    let authority = origin[(scheme?.upperBound ?? origin.startIndex)...].prefix { $0 != "/" }.lowercased()
    let port = isPlain ? ":80" : ":443"
    let name = authority.hasSuffix(port) ? String(authority.dropLast(port.count)) : authority
    return name.isEmpty ? nil : CloudHost.answering(name)
  }

  private static func split(_ text: Substring) -> (origin: String?, rest: Substring)? {
    if text.hasPrefix("/") { return (nil, text) }
    let scheme = text.firstRange(of: "://")
    if let scheme, !["http", "https"].contains(text[..<scheme.lowerBound].lowercased()) { return nil }
    let behind = text[(scheme?.upperBound ?? text.startIndex)...]
    guard let slash = behind.firstIndex(of: "/") else {
      return scheme == nil || behind.isEmpty ? nil : (String(text), "")
    }
    let authority = behind[..<slash]
    // A name before a path, so that `a/b` is no address.
    guard !authority.isEmpty, !authority.contains("@"),
      scheme != nil || authority.contains(where: { $0 == "." || $0 == ":" })
    else { return nil }
    return (String(text[..<slash]), behind[slash...])
  }
}

/// Path and parameters of an address.
private struct Parts {
  private let path: [Substring]
  /// Also those behind `#`.
  private let parameters: [(name: Substring, value: Substring)]

  init(_ rest: Substring) {
    let path = rest.prefix { $0 != "?" && $0 != "#" }
    self.path = path.split(separator: "/")
    parameters = rest[path.endIndex...].split { $0 == "?" || $0 == "&" || $0 == "#" }.compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
  }

  func behind(_ name: String) -> Substring? {
    path.firstIndex { $0 == name }.flatMap { path.indices.contains($0 + 1) ? path[$0 + 1] : nil }
  }

  private func parameter(_ name: String) -> Substring? { parameters.first { $0.name == name }?.value }

  /// The parameter stands on pages that show a recording beside others; `replay/ID` is the recording alone.
  var recording: WebAddress.Page? {
    if let named = parameter("sessionRecordingId") { return recording(named) }
    let pages: Set<Substring> = [
      "home", "recent", "playlists", "templates", "file-playback", "settings", "kiosk",
    ]
    for place in ["replay", "recordings", "shared", "embedded"] {
      if let found = behind(place), !pages.contains(found) { return recording(found) }
    }
    return nil
  }

  private func recording(_ encoded: Substring) -> WebAddress.Page? {
    RecordingID(encoded: encoded).map { .recording($0, second: second) }
  }

  /// `t=83`, also `t=83.5`; no recording lasts longer than nine digits of seconds.
  private var second: Int? {
    parameter("t").flatMap { text in
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      return (1...9).contains(digits.count) ? Int(digits) : nil
    }
  }

  var person: WebAddress.Page? {
    if let uuid = behind("persons").flatMap({ String($0).decodedPathSegment })?.lowercased(), uuid.isUUID {
      return .personUUID(uuid)
    }
    return behind("person").flatMap { String($0).decodedPathSegment }.map { .person(distinctID: $0) }
  }
}

extension PlaylistID {
  fileprivate init?(encoded text: Substring) {
    guard let text = String(text).decodedPathSegment, let id = PlaylistID(typed: text) else { return nil }
    self = id
  }
}

extension RecordingID {
  fileprivate init?(encoded text: Substring) {
    guard let text = String(text).decodedPathSegment, let id = RecordingID(typed: text) else { return nil }
    self = id
  }
}
