/// The recording that belongs to a row: its events in blocks, and what was sent to PostHog meanwhile.
struct Replay: Sendable {
  let blocks: [ReplayBlock]
  let sessionEvents: [SessionEvent]

  /// A recording that is going on lasts longer than its row says, as long as its tail may still grow.
  init(_ row: DemoRecording, _ screen: ReplayScreen, isOngoing: Bool, mode: ReplayPlayer.Mode = .everything) {
    let longer = isOngoing ? Self.tail : 0
    let steps = Self.steps(row)
    var rehearsal = ReplayPlayer(.rehearsal, row, screen, .rehearsal)
    rehearsal.perform(steps)
    let pace = ReplayPace(
      row, longer: longer, spent: rehearsal.clock, reads: rehearsal.reads, idles: rehearsal.idles)
    var player = ReplayPlayer(mode, row, screen, pace)
    player.perform(steps)
    player.finish(at: Double(row.duration) * 1000 + longer)
    sessionEvents = player.sessionEvents
    blocks = ReplayDamage(row).applied(to: ReplayBlock.blocks(of: player.events, row))
  }

  /// Milliseconds.
  static let tail = 280_000.0

  private static func steps(_ row: DemoRecording) -> [ReplayStep] {
    if row.traits.contains(.mobile) { return MobileScript(row).steps }
    var script = ReplayScript(row)
    return script.steps()
  }
}
