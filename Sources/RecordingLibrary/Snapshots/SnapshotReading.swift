import Foundation
import Recordings

/// One reading of a recording's snapshots, from the cache and the server.
struct SnapshotReading: Sendable {
  let library: RecordingLibrary
  let id: RecordingID
  let project: ProjectID
  let priority: Priority
  let receive: @Sendable (SnapshotProgress) async -> Bool

  private var cache: SnapshotCacheSource { library.source.cache.snapshots }

  func read(after earlier: SnapshotsRead) async throws(FetchFailure) -> SnapshotsRead {
    let known = await cache.known(project, id)
    if priority.takesKept, let listing = known.listing {
      return try await read(listing, isNew: false, known, after: earlier)
    }
    switch try await listing() {
    case .body(let body, let next):
      try await readOn(body, next)
      return SnapshotsRead()
    case .sources(let sources):
      if SnapshotSource.areFinal(sources, at: library.now()) {
        await cache.saveListing(project, id, sources)
      }
      return try await read(sources, isNew: true, known, after: earlier)
    }
  }

  private func read(
    _ sources: [SnapshotSource], isNew: Bool, _ known: CachedSnapshots, after earlier: SnapshotsRead
  ) async throws(FetchFailure) -> SnapshotsRead {
    for kind in SnapshotPlan(sources).skipped { guard await receive(.skipped(kind)) else { return earlier } }
    var held = HeldSnapshots(sources, after: earlier)
    // What is listed in passing as nothing says nothing about what is kept.
    if !sources.isEmpty {
      guard try await readKept(known, &held) else { return held.read }
    }
    let plan = SnapshotPlan(sources, besides: held.names)
    guard await receive(.planned(calls: plan.parts.count)) else { return held.read }
    // Where the server lists the recording, it is not gone.
    let isThere = isNew && !held.read.answers.isEmpty
    let areFinal = SnapshotSource.areFinal(sources, at: library.now())
    try await ask(plan, isThere: isThere, areFinal: areFinal, &held)
    return held.read
  }

  /// False where the reading shall end.
  private func readKept(
    _ known: CachedSnapshots, _ held: inout HeldSnapshots
  ) async throws(FetchFailure) -> Bool {
    let (used, stale) = held.coverage.choice(of: known.answers)
    if !stale.isEmpty { await cache.drop(project, id, stale.map(\.number)) }
    for answer in used where held.isNew(answer.blocks) {
      if Task.isCancelled { throw .cancelled }
      guard let body = await cache.body(project, id, answer.number) else { continue }
      held.add(answer.blocks)
      guard await receive(.body(body)) else { return false }
    }
    return true
  }

  private func ask(
    _ plan: SnapshotPlan, isThere: Bool, areFinal: Bool, _ held: inout HeldSnapshots
  ) async throws(FetchFailure) {
    var parts = plan.parts[...]
    var isThere = isThere
    while let part = parts.popFirst() {
      do throws(FetchFailure) {
        let body = try await body(part)
        isThere = true
        let blocks = SnapshotBlocks(plan.sources(of: part), areFinal: areFinal)
        if blocks.areIdentified {
          held.add(blocks)
          if !body.isEmpty { await cache.save(project, id, blocks, body) }
        }
        guard await receive(.body(body)) else { return }
      } catch {
        if error.mayBeOneBlock, let (first, second) = part.halves {
          parts = [first, second] + parts
        } else {
          // Where nothing was read, all of the recording may be gone.
          guard error.mayBeOneBlock || error == .notFound && isThere else { throw error }
          guard await receive(.hole(plan.span(of: part), error)) else { return }
        }
      }
    }
  }

  /// The answers of the oldest servers, one after the other.
  private func readOn(_ body: [UInt8], _ offset: Int?) async throws(FetchFailure) {
    var (body, next, last) = (body, offset, 0)
    while await receive(.body(body)) {
      // A server that repeats itself would be asked for ever.
      guard let offset = next, offset > last else { return }
      last = offset
      let answer = try await patiently { () throws(FetchFailure) in
        try await library.source.snapshotListing(project, id, offset, priority)
      }
      guard case .body(let more, let further) = answer else { return }
      (body, next) = (more, further)
    }
  }
}
