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
    case filed(Set<RecordingID>, by: StepID?)
    case skipped(RecordingID)

    package var recordings: Set<RecordingID> {
      switch self {
      case .filed(let recordings, _): recordings
      case .skipped(let recording): [recording]
      }
    }

    fileprivate func isFiling(by step: StepID) -> Bool {
      if case .filed(_, step) = self { true } else { false }
    }
  }

  private struct Filed: Hashable, Sendable {
    var recordings: Set<RecordingID>
    var sign: Character
    /// Of them those that were not taken by the server.
    var refused: Set<RecordingID> = []
  }

  package var isOn = false
  /// 1 to 9.
  package var lanes: [Int: PlaylistReference] = [:]
  package var advance = Advance.nextRow
  /// Filing also marks as viewed, which cannot be undone.
  package var marksViewed = false
  /// Without what was refused.
  package var filed = 0
  package var skipped = 0
  package private(set) var decisions: [Decision] = []
  /// When the last decisions were taken, for the pace.
  private var moments: [Date] = []
  /// The row that triage of a view had come to.
  package var stoppedAt: [String: RecordingID] = [:]

  /// What was decided about rows in this run: the lane's digit, `-` where the row was skipped, and `!` where
  /// the filing was refused.
  package private(set) var signs: [RecordingID: Character] = [:]

  /// What the steps of this run filed, for undo and redo after triage has ended.
  private var filedBy: [StepID: Filed] = [:]

  package init() {}

  package mutating func begin() {
    isOn = true
    (filed, skipped, decisions, moments) = (0, 0, [], [])
  }

  package mutating func decided(
    _ decision: Decision, as sign: Character, at now: Date
  ) {
    decisions.append(decision)
    if case .filed(let recordings, let step?) = decision {
      filedBy[step] = Filed(recordings: recordings, sign: sign)
    }
    for recording in decision.recordings { signs[recording] = sign }
    moments.append(now)
    if moments.count > Self.remembered { moments.removeFirst() }
    switch decision {
    case .filed(let recordings, _): filed += recordings.count
    case .skipped: skipped += 1
    }
  }

  /// Takes back a skip, the last one of that row.
  package mutating func takeBackSkip(of recording: RecordingID) {
    guard let index = decisions.lastIndex(of: .skipped(recording)) else { return }
    decisions.remove(at: index)
    skipped -= 1
    signs[recording] = nil
  }

  /// Takes back a filing of this triage; false where it was none. Its step knows the signs.
  package mutating func takeBackFiled(by step: StepID) -> Bool {
    guard isOn, let index = decisions.lastIndex(where: { $0.isFiling(by: step) }) else { return false }
    filed -= decisions[index].recordings.count - (filedBy[step]?.refused.count ?? 0)
    decisions.remove(at: index)
    return true
  }

  /// Which rows a step of this triage filed.
  func recordings(filedBy step: StepID) -> Set<RecordingID> {
    isOn && decisions.contains { $0.isFiling(by: step) } ? filedBy[step]?.recordings ?? [] : []
  }

  /// The row that comes after a decided one: the next, or the next unviewed one.
  func next(in rows: RecordingRows, after row: Int) -> Int? {
    rows.indices.dropFirst(row + 1).first { index in
      rows.read(index) { advance == .nextRow || $0[.viewed] != true } ?? false
    }
  }

  /// A filing that was given up does not count as a decision.
  mutating func dropSign(of entry: JournalEntry) {
    if case .add(let id, _, _) = entry.write { showSigns(of: entry.step, false, only: id) }
  }

  /// A row whose filing was refused shows that, and shows its lane again while it is retried.
  mutating func showRefusal(of entry: JournalEntry, _ isRefused: Bool) {
    if case .add(let id, _, _) = entry.write { refuse(id, of: entry.step, isRefused) }
  }

  /// A step was redone or undone. Rows with a later decision keep their signs.
  package mutating func showSigns(of step: StepID, _ isDone: Bool, only recording: RecordingID? = nil) {
    guard let filed = filedBy[step] else { return }
    for id in filed.recordings where recording == nil || id == recording {
      let sign = filed.refused.contains(id) ? Self.refusal : filed.sign
      if isDone { signs[id] = sign } else if signs[id] == sign { signs[id] = nil }
    }
  }

  /// The server refused to file a row, or the refused filing is being sent again.
  package mutating func refuse(_ id: RecordingID, of step: StepID, _ isRefused: Bool) {
    guard let filed = filedBy[step], filed.recordings.contains(id), filed.refused.contains(id) != isRefused
    else { return }
    if isRefused { filedBy[step]?.refused.insert(id) } else { filedBy[step]?.refused.remove(id) }
    if signs[id] == (isRefused ? filed.sign : Self.refusal) {
      signs[id] = isRefused ? Self.refusal : filed.sign
    }
    if decisions.contains(where: { $0.isFiling(by: step) }) { self.filed += isRefused ? -1 : 1 }
  }

  package static let refusal: Character = "!"

  private static let remembered = 20
  /// Seconds. A longer pause between two decisions does not count for the pace.
  private static let pause: TimeInterval = 120

  /// Decisions a minute, of the last twenty; nil before the third.
  package var pace: Double? {
    let gaps = zip(moments.dropFirst(), moments).map { $0.timeIntervalSince($1) }.filter { $0 < Self.pause }
    let total = gaps.reduce(0, +)
    guard gaps.count >= 2, total > 0 else { return nil }
    return Double(gaps.count) / total * 60
  }
}
