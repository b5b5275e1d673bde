import Foundation
import Recordings

/// What to ask for of a recording's snapshots, call by call.
struct SnapshotPlan {
  private var blocks: [Int: SnapshotSource] = [:]
  private var files: [String: SnapshotSource] = [:]
  private(set) var parts: [SnapshotPart] = []
  /// Kinds of sources that are not known here, and keys that are none.
  private(set) var skipped: [String] = []

  /// `held` is there already.
  init(_ sources: [SnapshotSource], besides held: Set<SnapshotName> = []) {
    for source in sources { add(source, unless: held) }
    // Older servers list both kinds, with the same events.
    if files.isEmpty { parts = Self.ranges(of: blocks.keys.filter { !held.contains(.block($0)) }.sorted()) }
    if sources.contains(where: { $0.kind == .realtime }) { parts.append(.realtime) }
  }

  private mutating func add(_ source: SnapshotSource, unless held: Set<SnapshotName>) {
    switch source.kind {
    case .blobV2:
      guard case .block(let key)? = source.name else { return skip("block \(source.key ?? "without a key")") }
      blocks[key] = source
    case .blob:
      guard let key = source.key else { return skip("file without a key") }
      files[key] = source
      if !held.contains(.file(key)) { parts.append(.blob(key: key)) }
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

  /// What a part was listed as. Nothing where it is not listed by itself.
  func sources(of part: SnapshotPart) -> [SnapshotSource] {
    switch part {
    case .blocks(let keys): keys.compactMap { blocks[$0] }
    case .blob(let key): files[key].map { [$0] } ?? []
    case .realtime: []
    }
  }

  /// The times that a part covers, as listed; nil where that is not known.
  func span(of part: SnapshotPart) -> ClosedRange<Date>? {
    guard case .blocks = part else { return nil }
    let sources = sources(of: part)
    guard let start = sources.compactMap(\.start).min(), let end = sources.compactMap(\.end).max(),
      start <= end
    else { return nil }
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
