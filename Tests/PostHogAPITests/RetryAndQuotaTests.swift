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

  @Test func `Passing failures double their wait up to a limit, spread by chance`() {
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

  @Test func `The moment the server names is kept, but no screen waits long for it`() {
    let soon = FetchFailure.throttled(until: now.addingTimeInterval(4))
    let late = FetchFailure.throttled(until: now.addingTimeInterval(50))
    #expect(wait(soon) == .seconds(4))
    #expect(wait(late) == nil)
    // A moment that is over is no reason to hurry.
    #expect(wait(.busy(until: now.addingTimeInterval(-5))) == .milliseconds(250))
  }

  @Test func `A write is sent once: whether it is sent again is the journal's business`() {
    #expect(wait(.offline(.connectionLost), .once) == nil)
  }

  @Test(arguments: [
    FetchFailure.queryTooHeavy, .queryQuotaSpent(until: nil), .serverFailed(status: 500, detail: nil),
    .notFound, .gone, .keyRejected,
    .noKey,
    .missingScope("x"), .refused(Refusal(status: 400, detail: "")), .tls(.certificateNotTrusted),
    .notPostHog(status: 200, contentType: nil), .cancelled, .unreadable(.tooDeep),
  ])
  func `What asking again cannot change`(_ failure: FetchFailure) { #expect(wait(failure) == nil) }

  @Test(arguments: [
    FetchFailure.throttled(until: nil), .busy(until: nil), .serverFailed(status: 504, detail: nil),
    .offline(.connectionRefused), .offline(.readTimedOut), .unreadable(.cut),
    .unreadable(.notJSON(offset: 1)),
    .unreadable(.missing(field: "results")),
  ])
  func `What may have passed`(_ failure: FetchFailure) { #expect(wait(failure) != nil) }
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

  @Test func `What goes by itself stops before the last tenth of the free plan's minute`() {
    let (ledger, now) = ledger(calls: 10, every: 1)
    #expect(ledger.automaticWait(.recordingsList, at: now) == start.addingTimeInterval(60))
    #expect(ledger.automaticWait(.clickHouse, at: now) == nil)
    #expect(ledger.automaticWait(.recordingsList, at: start.addingTimeInterval(60)) == nil)
  }

  @Test func `And before the last tenth of its hour`() {
    let (ledger, now) = ledger(calls: 54, every: 30)
    let until = start.addingTimeInterval(3600)
    #expect(ledger.automaticWait(.recordingsList, at: now) == until)
    #expect(
      ledger.report(at: now)
        == QuotaReport(
          buckets: [
            .recordingsList: BucketQuota(
              callsThisMinute: 2, perMinute: 12, callsThisHour: 54, perHour: 60, automaticWaitsUntil: until)
          ]))
  }

  @Test func `Where both windows are full, the wait is for the later one`() {
    var (ledger, now) = ledger(calls: 44, every: 70)
    for _ in 0..<10 { ledger.sent(.recordingsList, at: now) }
    // The minute's ten leave after one, the hour's oldest much later or earlier: what counts is the last of
    // all.
    let until = ledger.automaticWait(.recordingsList, at: now)
    #expect(until == max(start.addingTimeInterval(3600), now.addingTimeInterval(60)))
    #expect(until.map { ledger.automaticWait(.recordingsList, at: $0) } == .some(nil))
  }

  @Test(arguments: [
    (13, QuotaTier.free, true), (61, .paid, true), (101, .enterprise, true), (3, .free, false),
    (40, .paid, false),
  ])
  func `A 429 after more calls than the free plan has teaches a larger plan`(
    _ calls: Int, _ tier: QuotaTier, _ isKnown: Bool
  ) {
    var (ledger, now) = ledger(calls: calls, every: 0.1)
    ledger.throttled(.recordingsList, until: now.addingTimeInterval(30), at: now)
    let report = ledger.report(at: now)
    #expect(ledger.tier == tier)
    #expect(report.limitsAreKnown == isKnown)
    #expect(report.list?.callsThisHour == calls - 1)
    #expect(report.list?.throttledUntil == now.addingTimeInterval(30))
    #expect(ledger.automaticWait(.recordingsList, at: now) != nil)
  }

  @Test func `A wait beyond the minute speaks of the hour's limit`() {
    var (ledger, now) = ledger(calls: 301, every: 10)
    ledger.throttled(.recordingsList, until: now.addingTimeInterval(600), at: now)
    #expect(ledger.tier == .paid)
  }

  @Test func `A 429 far below the limit, because others spend by the key, does not unlearn the plan`() {
    var (ledger, now) = ledger(calls: 61, every: 0.1)
    ledger.throttled(.recordingsList, until: nil, at: now)
    let later = now.addingTimeInterval(4000)
    for _ in 0..<5 { ledger.sent(.recordingsList, at: later) }
    ledger.throttled(.recordingsList, until: nil, at: later)
    #expect(ledger.tier == .paid && ledger.tierIsKnown)
  }

  @Test func `What a 429 taught of the plan is forgotten after half a day`() {
    var (ledger, now) = ledger(calls: 61, every: 0.1)
    ledger.throttled(.recordingsList, until: nil, at: now)
    #expect(ledger.sane(at: now.addingTimeInterval(11 * 3600)).tier == .paid)
    let later = ledger.sane(at: now.addingTimeInterval(13 * 3600))
    #expect(later.tier == .free)
    #expect(!later.tierIsKnown)
  }

  @Test func `The throttling ends by itself`() {
    var ledger = QuotaLedger()
    ledger.throttled(.recordingsList, until: nil, at: start)
    #expect(ledger.automaticWait(.recordingsList, at: start) == start.addingTimeInterval(60))
    let later = start.addingTimeInterval(60)
    #expect(ledger.automaticWait(.recordingsList, at: later) == nil)
    #expect(ledger.report(at: later).list?.throttledUntil == nil)
  }

  @Test
  func
    `Calls of the future are not believed, a wait of days is one of an hour; what is past an hour is dropped`()
  {
    var ledger = QuotaLedger()
    for offset in [90_000, -4000, -10] {
      ledger.sent(.recordingsList, at: start.addingTimeInterval(TimeInterval(offset)))
    }
    ledger.throttled(.general, until: start.addingTimeInterval(90_000), at: start)
    #expect(ledger.report(at: start).list?.callsThisHour == 2)
    let sane = ledger.sane(at: start)
    #expect(sane.report(at: start).list?.callsThisHour == 1)
    #expect(sane.automaticWait(.general, at: start) == start.addingTimeInterval(3600))
  }

  @Test func `An hour at the steady pace is never held back`() throws {
    var ledger = QuotaLedger()
    let pause = try #require(ledger.report(at: start).list).steadyPause
    var now = start
    while now < start.addingTimeInterval(7200) {
      #expect(ledger.automaticWait(.recordingsList, at: now) == nil)
      ledger.sent(.recordingsList, at: now)
      now += pause
    }
    #expect(pause == 67)
  }
}

@Suite("The name of a key's ledger")
struct KeyFingerprintTests {
  private func hex(_ text: String) -> String {
    SHA256.digest(of: Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test func `SHA-256 as published, at the edges of its blocks`() {
    #expect(hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      hex(String(repeating: "a", count: 1000))
        == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3")
    #expect(
      hex(String(repeating: "a", count: 55))
        == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318")
    #expect(
      hex(String(repeating: "a", count: 64))
        == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb")
  }

  @Test func `One name a key and host, with nothing of the key in it`() throws {
    func name(_ key: String, _ host: PostHogHost) throws -> String {
      ClientConfiguration(host: host, key: try #require(APIKey(key))).fingerprint
    }
    let host = try PostHogHost("https://posthog.test")
    let one = try name("phx_one", .us)
    #expect(one.count == 32 && one.allSatisfy(\.isHexDigit))
    #expect(try name("phx_one", .us) == one)
    #expect(try name("phx_two", .us) != one)
    #expect(try name("phx_one", host) != one)
  }
}
