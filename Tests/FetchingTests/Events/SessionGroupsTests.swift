import Foundation
import Recordings
import Testing

@testable import Fetching

@Suite("Sessions of one question")
struct SessionGroupsTests {
  /// A session of an hour that begins so many days after the first day.
  private func session(_ id: String, _ day: Double) -> SessionSpan {
    let start = Date(timeIntervalSince1970: day * 86_400)
    return SessionSpan(id: RecordingID(id), start: start, end: start.addingTimeInterval(3_600))
  }

  private func groups(_ sessions: [SessionSpan]) -> [String] {
    SessionGroups.groups(of: sessions).map { $0.map(\.id.text).joined(separator: " ") }
  }

  @Test func `Neighbours are one question, what lies days apart is another`() {
    #expect(
      groups([session("c", 40), session("a", 1), session("b", 1.5), session("d", 40.9), session("a", 1)])
        == ["a b", "c d"])
    #expect(groups([]) == [])
  }

  @Test func `There are never more questions than a few: the smallest gaps are looked through`() {
    let sparse = (0..<40).map { session("\($0)", Double($0 * ($0 + 3))) }
    let groups = groups(sparse)
    #expect(groups.count == 12 && groups.first == (0...28).map { "\($0)" }.joined(separator: " "))
  }

  @Test func `A question has a hundred sessions at most`() {
    let many = (0..<250).map { session("\($0)", 0) }
    #expect(SessionGroups.groups(of: many).map(\.count) == [100, 100, 50])
  }

  @Test func `Moments that cannot be reckoned with trap nowhere`() {
    let moments: [Date] = [.distantPast, .distantFuture, Date(timeIntervalSince1970: .nan)]
    let odd = moments.enumerated().map { number, start in
      SessionSpan(id: RecordingID("\(number)"), start: start, end: .distantPast)
    }
    #expect(SessionGroups.groups(of: odd).joined().count == 3)
  }

  @Test func `Of very many moments what went wrong stays`() {
    let events = (0..<5_000).map { (number: Int) -> AnalyticsEvent in
      let names = ["$exception", "checkout"]
      let place = number % 10
      return AnalyticsEvent(name: place < 2 ? names[place] : "$autocapture", time: Int64(number))
    }
    let moments = RecordingEvidence(of: events, isFinal: true).moments
    #expect(moments.count { $0.kind == .error } == 500 && moments.count == 500)
    let fewer = RecordingEvidence(of: Array(events.prefix(1_000)), isFinal: true).moments
    #expect(fewer.count == 500 && fewer.count { $0.kind == .error } == 100)
    let times = fewer.map { $0.time }
    #expect(times == times.sorted())
    let loop = (0..<9_000).map { (number: Int) in AnalyticsEvent(name: "$exception", time: Int64(number)) }
    #expect(RecordingEvidence(of: loop, isFinal: true).moments.count == 2_000)
  }
}
