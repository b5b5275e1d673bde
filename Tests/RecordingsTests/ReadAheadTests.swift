import Foundation
import Recordings
import Testing

@Suite("Reading timelines ahead")
struct ReadAheadTests {
  private let now = Date(timeIntervalSince1970: 1_800_000_000)

  private func report(
    _ hour: Int, of perHour: Int = 300, minute: Int = 0, isKnown: Bool = true, isNamed: Bool = false,
    throttledUntil: Date? = nil, automaticWaitsUntil: Date? = nil
  ) -> QuotaReport {
    var report = QuotaReport(
      buckets: [
        .snapshots: BucketQuota(
          callsThisMinute: minute, perMinute: perHour / 5, callsThisHour: hour, perHour: perHour,
          throttledUntil: throttledUntil, automaticWaitsUntil: automaticWaitsUntil)
      ], limitsAreKnown: isKnown)
    report.isNamed = isNamed
    return report
  }

  private func may(_ setting: ReadAhead, _ report: QuotaReport?, isUnlimited: Bool = false) -> Bool {
    setting.mayReadAhead(report, isUnlimited: isUnlimited, at: now)
  }

  @Test func `By itself only where the plan is known, or named, and has room`() {
    #expect(may(.auto, report(0)))
    #expect(may(.auto, report(0, isKnown: false, isNamed: true)))
    #expect(!may(.auto, report(0, isKnown: false)))
    #expect(!may(.auto, nil))
  }

  @Test func `Never by itself on the free plan, however little is spent`() {
    #expect(!may(.auto, report(0, of: 60)))
    #expect(!may(.auto, report(0, of: 60, isKnown: false, isNamed: true)))
    #expect(may(.always, report(0, of: 60)))
  }

  @Test func `Half of each limit is the user's`() {
    #expect(may(.auto, report(149)) && !may(.auto, report(150)))
    #expect(may(.auto, report(0, minute: 29)) && !may(.auto, report(0, minute: 30)))
  }

  @Test func `Where the server has said to wait nothing is read ahead`() {
    let (past, future) = (now.addingTimeInterval(-1), now.addingTimeInterval(1))
    for setting in [ReadAhead.auto, .always] {
      #expect(may(setting, report(0, throttledUntil: past)))
      #expect(!may(setting, report(0, throttledUntil: future)))
      #expect(!may(setting, report(0, automaticWaitsUntil: future)))
    }
  }

  @Test func `Before the first call for snapshots the list's limits hold for them`() {
    let list = BucketQuota(callsThisMinute: 60, perMinute: 60, callsThisHour: 300, perHour: 300)
    #expect(may(.auto, QuotaReport(buckets: [.recordingsList: list], limitsAreKnown: true)))
    #expect(!may(.auto, QuotaReport(buckets: [.recordingsList: list])))
  }

  @Test func `A server without limits has room until a 429 says otherwise`() {
    #expect(may(.auto, nil, isUnlimited: true))
    #expect(!may(.auto, report(0, of: 60), isUnlimited: true))
  }

  @Test func `Always is held back by the server alone, never is never`() {
    #expect(may(.always, nil) && may(.always, report(50, of: 60, isKnown: false)))
    #expect(!may(.never, nil, isUnlimited: true) && !may(.never, report(0)))
  }
}
