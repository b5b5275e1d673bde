import Foundation
import Recordings
import Testing

@testable import PostHogAPI

@Suite("Trying again")
struct RetryPolicyTests {
  private let now = Date(timeIntervalSince1970: 1000)

  private func wait(
    _ failure: FetchFailure, tries: Int = 1, random: Double = 0, _ policy: RetryPolicy = .reading
  ) -> Duration? {
    policy.wait(after: failure, tries: tries, now: now, random: random)
  }

  @Test("Passing failures double their wait up to a limit, spread by chance")
  func backoff() {
    let failure = FetchFailure.serverFailed(status: 502, detail: nil)
    let patient = RetryPolicy(
      mostTries: 6, firstWait: .milliseconds(500), longestBackoff: .seconds(4), longestWait: .seconds(5))
    #expect(wait(failure, tries: 1) == .milliseconds(250))
    #expect(wait(failure, tries: 1, random: 0.5) == .milliseconds(375))
    #expect(wait(failure, tries: 2) == .milliseconds(500))
    #expect(wait(failure, tries: 3) == nil)
    #expect(wait(failure, tries: 4, patient) == .seconds(2))
    #expect(wait(failure, tries: 5, patient) == .seconds(2))
    #expect(wait(failure, tries: 6, patient) == nil)
  }

  @Test("The moment the server names is kept, but no screen waits long for it")
  func retryAfter() {
    let soon = FetchFailure.throttled(until: now.addingTimeInterval(4))
    let late = FetchFailure.throttled(until: now.addingTimeInterval(50))
    #expect(wait(soon) == .seconds(4))
    #expect(wait(late) == nil)
    // A moment that is over is no reason to hurry.
    #expect(wait(.busy(until: now.addingTimeInterval(-5))) == .milliseconds(250))
  }

  @Test("A write is sent once: whether it is sent again is the journal's business")
  func writing() { #expect(wait(.offline(.connectionLost), .once) == nil) }

  @Test(
    "What asking again cannot change",
    arguments: [
      FetchFailure.queryTooHeavy, .serverFailed(status: 500, detail: nil), .notFound, .gone, .keyRejected,
      .noKey,
      .missingScope("x"), .refused(Refusal(status: 400, code: "", detail: "")), .tls(.certificateNotTrusted),
      .notPostHog(status: 200, contentType: nil), .cancelled, .unreadable(.tooDeep),
    ])
  func lasting(_ failure: FetchFailure) { #expect(wait(failure) == nil) }

  @Test(
    "What may have passed",
    arguments: [
      FetchFailure.throttled(until: nil), .busy(until: nil), .serverFailed(status: 504, detail: nil),
      .offline(.connectionRefused), .offline(.readTimedOut), .unreadable(.cut),
    ])
  func passing(_ failure: FetchFailure) { #expect(wait(failure) != nil) }
}

@Suite("The quota")
struct QuotaLedgerTests {
  private let start = Date(timeIntervalSince1970: 10_000)

  private func ledger(calls: Int, every seconds: Double) -> (QuotaLedger, now: Date) {
    var ledger = QuotaLedger()
    for call in 0..<calls {
      ledger.sent(.recordingsList, at: start.addingTimeInterval(Double(call) * seconds))
    }
    return (ledger, start.addingTimeInterval(Double(max(0, calls - 1)) * seconds))
  }

  @Test("Reading ahead stops before the last tenth of the free plan's minute")
  func minute() {
    let (ledger, now) = ledger(calls: 10, every: 1)
    #expect(!ledger.mayReadAhead(.recordingsList, at: now))
    #expect(ledger.mayReadAhead(.clickHouse, at: now))
    #expect(ledger.readingAheadResumes(.recordingsList, at: now) == start.addingTimeInterval(60))
    #expect(ledger.mayReadAhead(.recordingsList, at: start.addingTimeInterval(60)))
  }

  @Test("And before the last tenth of its hour")
  func hour() {
    let (ledger, now) = ledger(calls: 54, every: 30)
    #expect(!ledger.mayReadAhead(.recordingsList, at: now))
    #expect(ledger.readingAheadResumes(.recordingsList, at: now) == start.addingTimeInterval(3600))
    #expect(ledger.report(at: now) == QuotaReport(listCallsThisHour: 54, listCallsPerHour: 60))
  }

  @Test(
    "A 429 after more calls than the free plan has teaches a larger plan",
    arguments: [
      (13, QuotaTier.free), (61, .paid), (101, .enterprise), (3, .free),
    ])
  func tiers(_ calls: Int, _ tier: QuotaTier) {
    var (ledger, now) = ledger(calls: calls, every: 0.1)
    ledger.throttled(.recordingsList, until: now.addingTimeInterval(30), at: now)
    #expect(ledger.tier == tier)
    #expect(ledger.report(at: now).listCallsThisHour == calls - 1)
    #expect(ledger.report(at: now).throttledUntil == now.addingTimeInterval(30))
    #expect(!ledger.mayReadAhead(.recordingsList, at: now))
  }

  @Test("A wait beyond the minute speaks of the hour's limit")
  func hourlyTier() {
    var (ledger, now) = ledger(calls: 301, every: 10)
    ledger.throttled(.recordingsList, until: now.addingTimeInterval(600), at: now)
    #expect(ledger.tier == .paid)
  }

  @Test("The throttling ends by itself")
  func end() {
    var ledger = QuotaLedger()
    ledger.throttled(.recordingsList, until: nil, at: start)
    #expect(ledger.readingAheadResumes(.recordingsList, at: start) == start.addingTimeInterval(60))
    let later = start.addingTimeInterval(60)
    #expect(ledger.mayReadAhead(.recordingsList, at: later))
    #expect(ledger.report(at: later).throttledUntil == nil)
  }
}
