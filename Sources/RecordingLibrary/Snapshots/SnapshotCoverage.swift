import Foundation
import Recordings

/// What earlier answers hold of a recording as it is listed now.
///
/// An answer counts only where every part of it is still listed with the same times under the same key. Its
/// last block may have grown meanwhile: that block is asked for again, and the reader leaves out what came
/// twice.
struct SnapshotCoverage {
  private var listed: [SnapshotName: SnapshotSource] = [:]
  /// Which of them are read: older servers list both kinds, with the same events.
  private let needed: Set<SnapshotName>
  /// Blocks that may have grown since they were read, although they are listed as they were.
  private let open: Set<SnapshotName>

  init(_ sources: [SnapshotSource]) {
    for source in sources { if let name = source.name { listed[name] = source } }
    let files = listed.keys.filter { if case .file = $0 { true } else { false } }
    needed = Set(files.isEmpty ? Array(listed.keys) : files)
    open = Self.last(of: sources)
  }

  /// What need not be asked for where this answer is there. Nil where it holds other bytes than those that
  /// are listed.
  func parts(of answer: SnapshotBlocks) -> Set<SnapshotName>? {
    let last = answer.areFinal ? [] : Self.last(of: answer.sources)
    var parts: Set<SnapshotName> = []
    for source in answer.sources {
      guard let name = source.name, let listed = listed[name], source.start != nil, source.end != nil else {
        return nil
      }
      if source == listed {
        if answer.areFinal || !open.contains(name) { parts.insert(name) }
      } else if !last.contains(name) || !source.hasGrown(into: listed) {
        return nil
      }
    }
    return parts.intersection(needed)
  }

  /// As few of the answers as hold all that they hold together, the earliest first; and those that hold
  /// nothing more.
  func choice(
    of answers: [CachedSnapshots.Answer]
  ) -> (used: [CachedSnapshots.Answer], stale: [CachedSnapshots.Answer]) {
    let largest = answers.map { ($0, parts(of: $0.blocks) ?? []) }.sorted { $0.1.count > $1.1.count }
    var (used, stale): ([CachedSnapshots.Answer], [CachedSnapshots.Answer]) = ([], [])
    var held: Set<SnapshotName> = []
    for (answer, parts) in largest {
      if parts.isSubset(of: held) {
        stale.append(answer)
      } else {
        used.append(answer)
        held.formUnion(parts)
      }
    }
    used.sort { ($0.blocks.firstStart ?? .distantPast) < ($1.blocks.firstStart ?? .distantPast) }
    return (used, stale)
  }

  /// The blocks to which a recording that goes on may still write: keys need not ascend with the times.
  private static func last(of sources: [SnapshotSource]) -> Set<SnapshotName> {
    let blocks = sources.compactMap { source -> (key: Int, source: SnapshotSource)? in
      guard case .block(let key)? = source.name else { return nil }
      return (key, source)
    }
    let last = blocks.max { $0.key < $1.key }
    let latest = blocks.max { ($0.source.start ?? .distantPast) < ($1.source.start ?? .distantPast) }
    return Set([last, latest].compactMap { $0.map { .block($0.key) } })
  }
}

extension SnapshotSource {
  /// The same block of a recording that went on.
  fileprivate func hasGrown(into later: SnapshotSource) -> Bool {
    guard let end, let laterEnd = later.end else { return false }
    return start == later.start && end < laterEnd
  }
}
