import Foundation
import Recordings

/// What to read of a recording's snapshots, call by call.
struct SnapshotPlan {
  /// More blocks than a day of recording has.
  private static let mostBlocks = 100_000

  private var blocks: [Int: SnapshotSource] = [:]
  private(set) var parts: [SnapshotPart] = []
  /// Kinds of sources that are not known here, and keys that are none.
  private(set) var skipped: [String] = []

  init(_ sources: [SnapshotSource]) {
    for source in sources { add(source) }
    // Older servers list both kinds, with the same events.
    if parts.isEmpty { parts = Self.ranges(of: blocks.keys.sorted()) }
    if sources.contains(where: { $0.kind == .realtime }) { parts.append(.realtime) }
  }

  private mutating func add(_ source: SnapshotSource) {
    switch source.kind {
    case .blobV2:
      guard let key = source.key.flatMap({ Int($0) }), (0..<Self.mostBlocks).contains(key) else {
        return skip("block \(source.key ?? "without a key")")
      }
      blocks[key] = source
    case .blob:
      guard let key = source.key else { return skip("file without a key") }
      parts.append(.blob(key: key))
    case .realtime: break
    case .other(let name): skip(name.isEmpty ? "source without a name" : name)
    }
  }

  private mutating func skip(_ what: String) {
    if !skipped.contains(what) { skipped.append(what) }
  }

  /// As few calls as the server allows. Keys need not ascend in a listing, and may have gaps.
  private static func ranges(of keys: [Int]) -> [SnapshotPart] {
    var ranges: [ClosedRange<Int>] = []
    for key in keys {
      if let last = ranges.last, last.upperBound + 1 == key, last.count < SnapshotPart.mostBlocks {
        ranges[ranges.count - 1] = last.lowerBound...key
      } else {
        ranges.append(key...key)
      }
    }
    return ranges.map(SnapshotPart.blocks)
  }

  /// The times that a part covers, as listed; nil where that is not known.
  func span(of part: SnapshotPart) -> ClosedRange<Date>? {
    guard case .blocks(let keys) = part else { return nil }
    let starts = keys.compactMap { blocks[$0]?.start }
    let ends = keys.compactMap { blocks[$0]?.end }
    guard let start = starts.min(), let end = ends.max(), start <= end else { return nil }
    return start...end
  }
}

extension SnapshotPart {
  /// Both halves of a range, because one block that cannot be read fails all of it.
  var halves: (SnapshotPart, SnapshotPart)? {
    guard case .blocks(let keys) = self, keys.count > 1 else { return nil }
    let middle = keys.lowerBound + (keys.count - 1) / 2
    return (.blocks(keys.lowerBound...middle), .blocks((middle + 1)...keys.upperBound))
  }
}
