import Foundation
import Recordings
import Testing

@testable import PostHogAPI

@Suite("Filter lines that nobody would type")
struct FilterFuzzTests {
  private static let now = Date(timeIntervalSince1970: 1_795_262_400)
  private static let zones = ["Europe/Berlin", "America/Santiago", "Asia/Kathmandu"].compactMap {
    Zone(identifier: $0)
  }
  private static let count = ProcessInfo.processInfo.environment["REEL_FUZZ_LINES"].flatMap(UInt64.init)

  @Test(arguments: 1...6)
  func `None breaks; what can be read is written, saved and asked in the server's form`(seed: Int) {
    var random = RandomLines(seed: UInt64(seed))
    var readable = 0
    for _ in 0..<120 {
      let line = random.line()
      if Self.parsed(line) != nil { readable += 1 }
      Self.check(line, &random)
      Self.check(random.spoiled(line), &random)
    }
    #expect(readable > 40)
  }

  @Test(arguments: 1...4)
  func `Saved filters of any content are written back as they were, and asked as before`(seed: Int) {
    var random = RandomLines(seed: UInt64(seed) &+ 1000)
    for _ in 0..<100 { Self.check(random.filters(), in: random.one(of: Self.zones)) }
  }

  @Test(.enabled(if: count != nil, "REEL_FUZZ_LINES is not set"))
  func `As many as REEL_FUZZ_LINES says`() {
    for seed in 0..<(Self.count ?? 0) {
      var random = RandomLines(seed: 10_000 + seed)
      let line = random.line()
      Self.check(line, &random)
      Self.check(random.spoiled(line), &random)
      Self.check(random.filters(), in: random.one(of: Self.zones))
    }
  }

  private static func check(_ text: String, _ random: inout RandomLines) {
    let zone = random.one(of: zones)
    let line: FilterLine
    do throws(FilterWordProblem) {
      line = try FilterLine(parsing: text)
    } catch {
      #expect((0...text.count).contains(error.place.lowerBound), "\(text.debugDescription)")
      #expect(error.place.upperBound <= text.count, "\(text.debugDescription)")
      return
    }
    #expect(parsed(line.text) == line, "\(text.debugDescription)")
    let saved = line.savedFilter(in: zone)
    let back = try? FilterLine(savedFilter: saved, in: zone)
    #expect(back?.savedFilter(in: zone) == saved, "\(text.debugDescription)")
    #expect(back?.leftovers == [], "\(text.debugDescription)")
    for server in [FilterServer.newest, .old] {
      guard let query = try? line.query(at: now, in: zone, for: server) else { continue }
      let sent = query.queryString(from: nil).text
      #expect(RequestForm.breach(of: sent) == nil, "\(text.debugDescription)")
      // These are left out once the server has refused them.
      let asked = server == .old ? query.without([.eventMatchScope, .recommendedOnly]) : query
      let form = asked.queryString(from: nil).text
      #expect(DemoForm.refusal(of: form, isOld: server == .old) == nil, "\(text.debugDescription)")
      let isRelative = text.lowercased().contains("today") || text.lowercased().contains("yesterday")
      #expect(
        isRelative || (try? back?.query(at: now, in: zone, for: server)) == query, "\(text.debugDescription)")
    }
  }

  private static func check(_ filters: JSONValue, in zone: Zone) {
    let text = JSONText(filters.compact)
    guard let line = try? FilterLine(savedFilter: text, in: zone) else {
      #expect(Bool(false), "\(text.text)")
      return
    }
    #expect(parsed(line.text)?.words == line.words, "\(text.text)")
    #expect(line.savedFilter(in: zone) == text, "\(text.text)")
    let asked = try? SavedFilter.query(from: text)
    let query = try? line.query(at: now, in: zone)
    #expect(query == asked, "\(text.text)")
    guard line.leftovers.isEmpty, let query else { return }
    let refusal = DemoForm.refusal(of: query.queryString(from: nil).text, isOld: false)
    #expect(refusal == nil, "\(text.text)")
  }

  private static func parsed(_ text: String) -> FilterLine? { try? FilterLine(parsing: text) }
}

extension FilterServer {
  fileprivate static let old = FilterServer(
    hidesViewed: false, knowsVisitedPage: false, ordersByExpiry: false)
}
