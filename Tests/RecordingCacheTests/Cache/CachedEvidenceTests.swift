import DatabaseTestSupport
import Foundation
import RecordingCache
import Recordings
import Testing

@Suite struct CachedEvidenceTests {
  private let folder = TemporaryFolder()
  private let id = RecordingID("a")

  private func evidence(
    _ text: String? = "TypeError: x", _ origin: RecordingEvidence.Origin = .events, isFinal: Bool = true
  ) -> KeptEvidence {
    let moments = EvidenceKind.allCases.map { EvidenceMoment($0, at: .max - Int64($0.rawValue), text) }
    return KeptEvidence(
      RecordingEvidence(moments: moments, origin: origin, isFinal: isFinal), askedAt: noon, end: noon)
  }

  private func kept(_ cache: LocalCache, in scope: CacheScope = mine, at now: Date = noon) async throws
    -> KeptEvidence?
  {
    try await cache.evidence(of: [id, RecordingID("b")], in: scope, at: now)[id]
  }

  @Test func `It comes back as it was kept, with any text`() async throws {
    let cache = try folder.cache()
    try await cache.save(page("a b"))
    for text in [nil, "", "TypeError: \"x\"\n\u{0}\u{1B}[31m", "näh 😀"] {
      try await cache.save([id: evidence(text)], in: mine)
      #expect(try await kept(cache) == evidence(text))
    }
    await cache.close()
    let next = try folder.cache()
    #expect(try await kept(next) == evidence("näh 😀"))
    await next.close()
  }

  @Test func `What a timeline told never replaces what the event store told`() async throws {
    let cache = try folder.cache()
    try await cache.save(page("a"))
    try await cache.save([id: evidence("seen", .timeline)], in: mine)
    #expect(try await kept(cache)?.evidence.origin == .timeline)
    try await cache.save([id: evidence("more", .timeline)], in: mine)
    #expect(try await kept(cache) == evidence("more", .timeline))
    try await cache.save([id: evidence("told", isFinal: false)], in: mine)
    try await cache.save([id: evidence("seen", .timeline)], in: mine)
    #expect(try await kept(cache) == evidence("told", isFinal: false))
    await cache.close()
  }

  @Test func `It goes with its recording, and is nobody else's`() async throws {
    let cache = try folder.cache()
    try await cache.save([id: evidence()], in: mine)
    #expect(try await kept(cache) == nil)
    try await cache.save(RecordingPage(rows: [.recording(recording("a") { $0.expiryTime = noon + 60 })]))
    try await cache.save([id: evidence()], in: mine)
    var other = mine
    other.key = "another"
    try await cache.save(page("a"), in: other)
    #expect(try await kept(cache, in: other) == nil)
    #expect(try await kept(cache, at: noon + 61) == nil)
    try await cache.forget([id], in: mine)
    try await cache.save(page("a"))
    #expect(try await kept(cache) == nil)
    await cache.close()
  }

  @Test func `A cache that is too large gives it up with its recordings`() async throws {
    let cache = try folder.cache()
    try await cache.save(page("a"))
    try await cache.save([id: evidence(String(repeating: "x", count: 50_000))], in: mine)
    let full = try await cache.size()
    try await cache.sweep(limit: 0, at: noon)
    #expect(try await cache.size() < full - 200_000)
    await cache.close()
  }

  @Test(arguments: [
    "origin = 2", "origin = 'x'", "is_final = 7", "asked_at = 'never'", "ended_at = 'late'", "moments = 5",
    "moments = X'5B5D5D'", "moments = X'5B5B392C315D5D'", "moments = X'5B5B305D5D'", "moments = X'7B7D'",
  ])
  func `Damage met in use puts the file aside at the next start`(damage: String) async throws {
    let cache = try folder.cache()
    try await cache.save(page("a"))
    try await cache.save([id: evidence()], in: mine)
    await cache.close()
    try folder.cacheFile.execute("UPDATE evidence SET " + damage)
    let damaged = try folder.cache()
    await #expect(throws: CacheFailure.damaged) { try await kept(damaged) }
    await damaged.close()
    let opened = try LocalCache.open(at: folder.cacheFile.path)
    #expect(opened.quarantined?.reason == .damaged)
    await opened.cache.close()
  }
}
