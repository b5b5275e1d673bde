/// What is special about a line.
package struct TimelineFlags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(bit: Int) { self.init(rawValue: 1 << UInt32(bit)) }

  package static let double = TimelineFlags(bit: 0)
  package static let right = TimelineFlags(bit: 1)
  package static let rage = TimelineFlags(bit: 2)
  package static let dead = TimelineFlags(bit: 3)
  /// Concluded by us, with PostHog's numbers; nobody recorded it.
  package static let derived = TimelineFlags(bit: 4)
  /// What was typed or chosen came as stars.
  package static let masked = TimelineFlags(bit: 5)
  package static let submit = TimelineFlags(bit: 6)
  package static let slow = TimelineFlags(bit: 7)
  package static let failed = TimelineFlags(bit: 8)
  package static let warning = TimelineFlags(bit: 9)
  /// An alert that tells of a failure.
  package static let error = TimelineFlags(bit: 10)
  /// The same page was loaded again.
  package static let again = TimelineFlags(bit: 11)
  /// By keyboard, not by mouse.
  package static let keyboard = TimelineFlags(bit: 12)
  /// A field was filled by the browser or the page.
  package static let filled = TimelineFlags(bit: 13)
  /// Of a page load: pictures, scripts and the like.
  package static let resource = TimelineFlags(bit: 14)
  /// Changes of unknown nodes came before: the page may have looked different.
  package static let uncertain = TimelineFlags(bit: 15)
  /// It was going on when the recording ended.
  package static let open = TimelineFlags(bit: 16)
  /// PostHog captured it as an exception.
  package static let exception = TimelineFlags(bit: 17)
  /// PostHog's analytics tells it; the snapshots do not.
  package static let analytics = TimelineFlags(bit: 18)
  /// Its time is far from the rest of the recording, so it stands at the recording's edge.
  package static let outlier = TimelineFlags(bit: 19)

  package static let names: [(TimelineFlags, String)] = [
    (.double, "double"), (.right, "right"), (.rage, "rage"), (.dead, "dead"), (.derived, "derived"),
    (.masked, "masked"), (.submit, "submit"), (.slow, "slow"), (.failed, "failed"), (.warning, "warning"),
    (.error, "error"), (.again, "again"), (.keyboard, "keyboard"), (.filled, "filled"),
    (.resource, "resource"), (.uncertain, "uncertain"), (.open, "open"),
    (.exception, "exception"), (.analytics, "analytics"), (.outlier, "outlier"),
  ]

  package var names: [String] { Self.names.filter { contains($0.0) }.map(\.1) }
}
