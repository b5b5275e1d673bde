import Recordings

/// The facts of one recording, small enough for 200,000 of them: everything else follows from `entropy`.
struct DemoRecording: Sendable {
  /// What sets a recording apart, as bits.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16

    static let viewed = Traits(rawValue: 1)
    static let rageclick = Traits(rawValue: 1 << 1)
    static let mobile = Traits(rawValue: 1 << 2)
    static let oldStyleID = Traits(rawValue: 1 << 3)
    static let bought = Traits(rawValue: 1 << 4)
    static let commented = Traits(rawValue: 1 << 5)
    static let shared = Traits(rawValue: 1 << 6)
    static let shortRetention = Traits(rawValue: 1 << 7)
    static let viewedByFirstColleague = Traits(rawValue: 1 << 8)
    static let viewedBySecondColleague = Traits(rawValue: 1 << 9)
    /// Counts the server could not compute: `null`.
    static let uncounted = Traits(rawValue: 1 << 10)
    static let withoutDistinctID = Traits(rawValue: 1 << 11)
  }

  var start: UTCTime
  /// Seconds.
  var duration: Int32
  /// Seconds.
  var active: Int32
  /// Index into the project's persons; -1 where the distinct id belongs to no person.
  var person: Int32
  var clicks: Int32
  var keypresses: Int32
  var mouseActivity: Int32
  var logs: Int32
  var warnings: Int32
  var errors: Int32
  var traits: Traits
  var entropy: UInt64

  var end: UTCTime { start + Int(duration) }

  var id: String {
    traits.contains(.oldStyleID)
      ? Identity.oldStyle(milliseconds: start.milliseconds, random: entropy)
      : Identity.version7(milliseconds: start.milliseconds, random: entropy)
  }

  /// How lively the recording is, 0 to 100; `nil` where the server could not compute it.
  var activityScore: Double? {
    guard !traits.contains(.uncounted) else { return nil }
    let raw =
      Double(clicks) * 1.2 + Double(keypresses) * 0.4 + Double(mouseActivity) / 90 + Double(active) / 60
    return (min(100, raw) * 100).rounded() / 100
  }

  var retentionDays: Int { traits.contains(.shortRetention) ? 30 : 90 }

  /// Midnight after the last day the recording is kept.
  var expiry: UTCTime { (start + retentionDays * CivilDay.seconds).startOfDay }
}
