import Recordings
import Synchronization

/// The blocks of recordings: docs/posthog.md, Snapshots.
extension DemoWorld {
  func snapshots(_ call: Call, _ project: ProjectWorld) throws(DemoRefusal) -> DemoAnswer {
    guard call.method == "GET" else { throw .methodNotAllowed(call.method) }
    let keys = try SnapshotKeys(call.query, profile: configuration.profile)
    let view = view(of: project)
    if let index = project.recordings.index(of: call.path.id), view.state.deleted.contains(index),
      configuration.profile == .cloud2026
    {
      throw .recordingDeleted(at: view.time)
    }
    guard let index = view.recording(call.path.id) else { throw .recordingNotFound }
    let blocks = blocks(of: index, view)
    switch keys {
    case .listing: return Self.listing(blocks)
    case .nothing: return DemoAnswer(status: 200, body: .lines([]))
    case .oldFile: throw .snapshotsNotFound
    case .range(let first, let last): return try Self.bodies(blocks, first, last)
    }
  }

  /// What has arrived of a recording; an ongoing one grows with the clock.
  private func blocks(of index: Int, _ view: ProjectView) -> [ReplayBlock] {
    let arrival = view.time.milliseconds - 5000
    return replay(of: index, view.world).blocks.compactMap { $0.arrived(by: arrival) }
  }

  func replay(of index: Int, _ project: ProjectWorld) -> Replay {
    let key = "\(project.id) \(index)"
    if let replay = replays.withLock({ $0[key] }) { return replay }
    let replay = replay(of: index, project, mode: .everything)
    replays.withLock { $0[key] = replay }
    return replay
  }

  func replay(of index: Int, _ project: ProjectWorld, mode: ReplayPlayer.Mode) -> Replay {
    let row = project.recordings.rows[index]
    return Replay(
      row, project.screen(of: row), isOngoing: row.end > configuration.now - 300, mode: mode)
  }

  private static func listing(_ blocks: [ReplayBlock]) -> DemoAnswer {
    let sources = blocks.enumerated().map { key, block in
      JSONValue.object([
        "source": "blob_v2", "start_timestamp": .string(UTCTime(milliseconds: block.start).api),
        "end_timestamp": .string(UTCTime(milliseconds: block.end).api), "blob_key": .string(String(key)),
      ])
    }
    return DemoAnswer(json: ["sources": .array(sources)])
  }

  private static func bodies(_ blocks: [ReplayBlock], _ first: Int, _ last: Int) throws(DemoRefusal)
    -> DemoAnswer
  {
    guard !blocks.isEmpty else { throw .snapshotsNotFound }
    guard first >= 0, first <= last, last < blocks.count else { throw .blockOutOfRange }
    var bytes = blocks[first...last].reduce(into: [UInt8]()) { $0 += $1.body }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return DemoAnswer(status: 200, body: .lines(bytes))
  }
}
