package import Foundation
package import Recordings

/// One key a decision: a digit files the row into its lane and goes on to the next.
package struct Triage: Hashable, Sendable {
  package enum Advance: String, Hashable, Sendable {
    case nextRow = "next row"
    case nextUnviewed = "next unviewed"
  }

  /// What was decided about a row, to be taken back in turn.
  package enum Decision: Hashable, Sendable {
    case filed(Set<RecordingID>)
    case skipped(RecordingID)

    package var recordings: Set<RecordingID> {
      switch self {
      case .filed(let recordings): recordings
      case .skipped(let recording): [recording]
      }
    }
  }

  private struct Filed: Hashable, Sendable {
    var recordings: Set<RecordingID>
    var sign: Character
  }

  package var isOn = false
  /// 1 to 9.
  package var lanes: [Int: HoldingPlaylist] = [:]
  package var advance = Advance.nextRow
  /// Filing marks viewed as well, which nothing takes back.
  package var marksViewed = false
  package var filed = 0
  package var skipped = 0
  package private(set) var decisions: [Decision] = []
  /// When the last decisions were taken, for the pace.
  private var moments: [Date] = []
  /// The row that triage of a view had come to.
  package var stoppedAt: [String: RecordingID] = [:]

  /// What was decided about rows in this run: the lane's digit, or `-` where the row was skipped.
  package private(set) var signs: [RecordingID: Character] = [:]

  /// What steps filed in this run: taken back and done again also after triage has ended.
  private var filedBy: [StepID: Filed] = [:]

  package init() {}

  package mutating func begin() {
    isOn = true
    (filed, skipped, decisions, moments) = (0, 0, [], [])
  }

  package mutating func decided(
    _ decision: Decision, as sign: Character, at now: Date, by step: StepID? = nil
  ) {
    decisions.append(decision)
    if let step { filedBy[step] = Filed(recordings: decision.recordings, sign: sign) }
    for recording in decision.recordings { signs[recording] = sign }
    moments.append(now)
    if moments.count > Self.remembered { moments.removeFirst() }
    switch decision {
    case .filed(let recordings): filed += recordings.count
    case .skipped: skipped += 1
    }
  }

  /// Takes the last decision back; what it was.
  @discardableResult
  package mutating func takeBack() -> Decision? {
    guard let last = decisions.popLast() else { return nil }
    switch last {
    // Its step knows the signs.
    case .filed(let recordings): filed -= recordings.count
    case .skipped(let recording):
      skipped -= 1
      signs[recording] = nil
    }
    return last
  }

  /// A step was done again, or taken back: then rows that something else was decided about since keep their signs.
  package mutating func showSigns(of step: StepID, _ isDone: Bool, only recording: RecordingID? = nil) {
    guard let filed = filedBy[step] else { return }
    for id in filed.recordings where recording == nil || id == recording {
      if isDone { signs[id] = filed.sign } else if signs[id] == filed.sign { signs[id] = nil }
    }
  }

  private static let remembered = 20
  /// A longer pause between two decisions is no part of the pace, seconds.
  private static let pause: TimeInterval = 120

  /// Decisions a minute, of the last twenty; nil before the third.
  package var pace: Double? {
    let gaps = zip(moments.dropFirst(), moments).map { $0.timeIntervalSince($1) }.filter { $0 < Self.pause }
    let total = gaps.reduce(0, +)
    guard gaps.count >= 2, total > 0 else { return nil }
    return Double(gaps.count) / total * 60
  }
}
