package import Foundation
package import Recordings

/// What the key's limits leave, in words.
package struct QuotaWording: Sendable {
  private let now: Date
  private let zone: Zone
  private let isUnlimited: Bool

  package init(now: Date, zone: Zone, isUnlimited: Bool) {
    (self.now, self.zone, self.isUnlimited) = (now, zone, isUnlimited)
  }

  /// `api 7/60`, and until when something waits.
  package func short(_ list: BucketQuota) -> String {
    "api \(list.callsThisHour)/\(list.perHour)" + waits(list)
  }

  /// `snapshots 31/60`, and until when something waits.
  package func short(snapshots: BucketQuota) -> String {
    "snapshots \(snapshots.callsThisHour)/\(snapshots.perHour)" + waits(snapshots)
  }

  /// Every limit that was used.
  package func sentence(_ report: QuotaReport?) -> String {
    guard let report else {
      return isUnlimited
        ? "calls are not counted: --limits none says that the server has no limits"
        : "no call was counted yet"
    }
    let parts = QuotaBucket.allCases.compactMap { bucket in
      report.buckets[bucket].map { "\(name(bucket)) \(spent($0))\(plan(bucket, report))\(waits($0))" }
    }
    return "calls this hour: " + parts.joined(separator: "; ")
  }

  private func spent(_ quota: BucketQuota) -> String {
    let hour = "\(Amounts.grouped(quota.callsThisHour)) of \(Amounts.grouped(quota.perHour))"
    guard quota.isMinuteTighter else { return hour }
    return hour + " (\(quota.callsThisMinute) of \(quota.perMinute) this minute)"
  }

  private func plan(_ bucket: QuotaBucket, _ report: QuotaReport) -> String {
    switch bucket {
    case .recordingsList, .snapshots:
      report.limitsAreKnown ? "" : report.isNamed ? ", as --limits says" : ", free plan assumed"
    case .clickHouse, .queries, .general: ""
    }
  }

  /// A wait of minutes is told by the minute, and never as over too early.
  private func waits(_ quota: BucketQuota) -> String {
    guard let until = quota.waitsUntil(at: now) else { return "" }
    let isSoon = until.timeIntervalSince(now) < 120
    let time = CivilTime(until.addingTimeInterval(isSoon ? 0.999 : 59.999), in: zone)
    return " until " + time.wait(today: CivilTime(now, in: zone), seconds: isSoon)
  }

  private func name(_ bucket: QuotaBucket) -> String {
    switch bucket {
    case .recordingsList: "lists of recordings"
    case .snapshots: "snapshots"
    case .clickHouse: "details, playlists and changes"
    case .queries: "questions about events"
    case .general: "the rest"
    }
  }
}
