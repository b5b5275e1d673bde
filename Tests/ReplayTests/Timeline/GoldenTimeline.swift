import Testing

@testable import Replay

/// What was found right about a recording's timeline, without any text of it: how many lines of each kind, the
/// telling lines by second, kind, role and effect, and a digest of all sentences.
struct GoldenTimeline: Sendable, CustomTestStringConvertible {
  var name: String
  var kinds: String
  var lines: [String]
  var digest: String

  var testDescription: String { name }

  init(_ name: String, kinds: String, lines: [String], digest: String) {
    (self.name, self.kinds, self.lines, self.digest) = (name, kinds, lines, digest)
  }

  init(_ name: String, of timeline: Timeline) {
    let counts = timeline.entries.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
    let kinds = TimelineKind.allCases.compactMap { kind in counts[kind].map { "\(kind.rawValue) \($0)" } }
    let telling = timeline.entries.filter { $0.isUsual && $0.kind != .console }
    self.init(
      name, kinds: kinds.joined(separator: " "), lines: telling.map(Self.line),
      digest: Self.digest(timeline.entries.map(\.sentence)))
  }

  private static func line(_ entry: TimelineEntry) -> String {
    let parts = [
      TimelineTime.clock(entry.offset), entry.window > 1 ? "w\(entry.window)" : nil, entry.kind.rawValue,
      entry.target?.role, entry.effect.map { "\($0.kind)" }, entry.status.map { "\($0)" },
      entry.count > 1 ? "×\(entry.count)" : nil,
      entry.flags.isEmpty ? nil : "[\(entry.flags.names.joined(separator: " "))]",
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  /// FNV-1a.
  private static func digest(_ sentences: [String]) -> String {
    let hash = sentences.joined(separator: "\n").utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}
