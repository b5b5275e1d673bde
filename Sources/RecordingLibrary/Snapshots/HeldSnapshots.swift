import Recordings

/// What of a recording a reading has, or need not ask for.
struct HeldSnapshots {
  let coverage: SnapshotCoverage
  private(set) var read = SnapshotsRead()
  /// What need not be asked for any more.
  private(set) var names: Set<SnapshotName> = []

  /// Of what was read earlier, that counts which is still part of the recording. What adds nothing to that is
  /// forgotten: readings of a day shall not add up.
  init(_ sources: [SnapshotSource], after earlier: SnapshotsRead) {
    coverage = SnapshotCoverage(sources)
    let answers = earlier.answers.map { ($0, coverage.parts(of: $0)?.count ?? 0) }
    for (blocks, _) in answers.sorted(by: { $0.1 > $1.1 }) where isNew(blocks) { add(blocks) }
  }

  func isNew(_ blocks: SnapshotBlocks) -> Bool {
    !(coverage.parts(of: blocks) ?? []).isSubset(of: names)
  }

  mutating func add(_ blocks: SnapshotBlocks) {
    guard let parts = coverage.parts(of: blocks) else { return }
    names.formUnion(parts)
    read.answers.append(blocks)
  }
}
