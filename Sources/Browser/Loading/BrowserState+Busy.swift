package import Foundation
import Recordings

/// What takes longer shows that it goes on: one cell that moves, and after a while for how long.
extension BrowserState {
  /// Less is not worth a sign.
  private static let signAfter: TimeInterval = 0.3
  private static let timeAfter: TimeInterval = 3
  private static let step: TimeInterval = 0.25

  /// What goes on; nil where nothing does, or where it waits for a time that is told elsewhere.
  private var activityInProgress: String? {
    guard retrying == nil else { return nil }
    if recordings.list.load.isLoading || account.load.isLoading || playlists.load.isLoading {
      return "loading"
    }
    if recordings.list.pageLoad.isLoading { return "loading more" }
    if let id = recordings.list.currentID, let timeline = detail.timelines[id], timeline.reading == .going,
      timeline.waitsUntil == nil
    {
      return "reading"
    }
    return isSending ? "sending" : nil
  }

  /// Notes when something began or ended.
  mutating func followBusy() {
    if activityInProgress == nil { busySince = nil } else if busySince == nil { busySince = now }
  }

  /// A millisecond more: a moment that was waited for has come.
  private var busyFor: TimeInterval? { busySince.map { max(0, now.timeIntervalSince($0)) + 0.001 } }

  /// When the sign moves next. It stands still on a slow line.
  package var busyChangesAt: Date? {
    guard let since = busySince, let elapsed = busyFor else { return nil }
    if elapsed < Self.signAfter { return since.addingTimeInterval(Self.signAfter) }
    if isSlowLine { return nil }
    return since.addingTimeInterval(((elapsed / Self.step).rounded(.down) + 1) * Self.step)
  }

  /// `▘ loading`, after three seconds `▝ loading 4s`.
  var busySign: String? {
    guard let elapsed = busyFor, elapsed >= Self.signAfter, let activity = activityInProgress else {
      return nil
    }
    if isSlowLine { return activity + settings.shapes.ellipsis }
    let steps = settings.shapes.spinner
    let step = Int(clamping: (elapsed / Self.step).rounded(.down)) % steps.count
    return "\(steps[step]) \(activity)" + (elapsed < Self.timeAfter ? "" : " \(Int(clamping: elapsed))s")
  }
}
