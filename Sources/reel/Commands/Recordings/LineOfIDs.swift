import Recordings

/// Finds recordings in a line: one word, the first field of a table, the `id` of an object, or the session of
/// a log line.
enum LineOfIDs {
  static func references(in line: String) -> [RecordingReference] {
    if line.hasPrefix("{"), let id = ofObject(line) { return [id] }
    if !line.contains(where: \.isWhitespace), !line.contains(where: "{=\"'".contains) {
      let first = line.prefix { $0 != "," }
      return [RecordingReference(isUUID(String(first)) ? String(first) : line)].compactMap { $0 }
    }
    if let field = line.split(separator: "\t", omittingEmptySubsequences: false).first, line.contains("\t"),
      let reference = RecordingReference(String(field))
    {
      return [reference]
    }
    return ofLog(line)
  }

  /// A recording as the API writes it, or an event with its session.
  private static func ofObject(_ line: String) -> RecordingReference? {
    let object = JSONText(line)
    for name in ["id", "recording_id", "session_id", "$session_id", "properties.$session_id"] {
      guard let value = FieldPath(name)?.value(in: object), let text = try? value.value().text else {
        continue
      }
      if let reference = RecordingReference(text) { return reference }
    }
    return nil
  }

  /// What is called a session, or is an address; else ids of sessions as PostHog makes them, which are UUIDs
  /// of version 7; else every UUID.
  private static func ofLog(_ line: String) -> [RecordingReference] {
    let words = line.split { $0.isWhitespace || "\"'<>()[]{}|,;`=".contains($0) }.map(String.init)
    let addresses = words.filter { $0.contains("://") }.compactMap { RecordingReference($0) }
    if !addresses.isEmpty { return addresses }
    let parts = words.flatMap { $0.split(separator: ":").map(String.init) }
    for (name, value) in zip(parts, parts.dropFirst()) where isSession(name) {
      if let reference = RecordingReference(value) { return [reference] }
    }
    let ids = parts.filter(isUUID)
    let ofSessions = ids.filter {
      $0.utf8[$0.utf8.index($0.utf8.startIndex, offsetBy: 14)] == UInt8(ascii: "7")
    }
    return (ofSessions.isEmpty ? ids : ofSessions).compactMap { RecordingReference($0) }
  }

  private static func isSession(_ name: String) -> Bool {
    let name = name.lowercased().filter(\.isLetter)
    return ["sessionid", "recordingid", "session", "recording", "posthogsessionid"].contains(name)
  }

  private static func isUUID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return false }
    return bytes.enumerated().allSatisfy { place, byte in
      [8, 13, 18, 23].contains(place)
        ? byte == UInt8(ascii: "-") : Character(Unicode.Scalar(byte)).isHexDigit && byte < 0x80
    }
  }
}
