/// How much a timeline holds and what its rules count by.
package struct TimelineLimits: Sendable {
  /// Of each window. What is beyond is counted.
  package var entries = 50_000
  /// Of one rage: further clicks are only counted.
  package var rageClicks = 20

  // PostHog's own numbers, in milliseconds and pixels.
  package var rageTime: Int64 = 1_000
  package var rageDistance = 30.0
  package var rageCount = 3
  package var deadMutation: Int64 = 2_500
  package var deadScroll: Int64 = 100
  package var deadEnd: Int64 = 2_750
  package var idle: Int64 = 15_000

  // Ours.
  /// A page that loads so late is still what the action caused.
  package var navigation: Int64 = 10_000
  package var slowRequest = 2_000.0
  /// Events of the same scroll or field that come so soon are one line.
  package var scrollPause: Int64 = 1_500
  package var typingPause: Int64 = 30_000
  /// Changes go on by themselves where they came so shortly before an action.
  package var ambient: Int64 = 5_000
  /// Back within this time, after more than `redirect`, is thrash.
  package var thrash: Int64 = 5_000
  package var redirect: Int64 = 500

  /// No session pauses for so long: what lies behind is dated wrongly, where it is little.
  package var outlierPause: Int64 = 43_200_000
  /// Around the bounds that the listing gives.
  package var boundsMargin: Int64 = 3_600_000

  package init() {}
  package static let standard = TimelineLimits()
}
