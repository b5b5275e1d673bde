import DatabaseTestSupport
import Foundation
import PostHogAPI
import Recordings
import Testing

@testable import Fetching

@Suite("Reels with one key count together")
struct SharedQuotaTests {
  private let clock = StillClock()
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/quota/key.json" }

  private func keeper(_ path: String?) -> QuotaKeeper { QuotaKeeper(path: path, clock: clock.clock) }

  private func spend(_ count: Int, _ keeper: QuotaKeeper) async throws {
    for _ in 0..<count {
      if let until = await keeper.spend(.recordingsList, isAsked: false).heldUntil {
        throw FetchFailure.throttled(until: until)
      }
    }
  }

  private func withFolder(_ body: () async throws -> Void) async rethrows {
    try await body()
  }

  @Test func `What one spends another sees, and so does the next start; only the user can read it`()
    async throws
  {
    try await withFolder {
      let one = keeper(path)
      try await spend(6, one)
      try await spend(4, keeper(path))
      let until = clock.now.addingTimeInterval(60)
      await #expect(throws: FetchFailure.throttled(until: until)) { try await spend(1, one) }
      #expect(await one.spend(.recordingsList, isAsked: true).report?.list?.callsThisHour == 11)
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func `Looking at what all have spent costs nothing`() async throws {
    try await withFolder {
      let one = keeper(path)
      try await spend(1, one)
      try await spend(3, keeper(path))
      #expect(await one.currentReport()?.list?.callsThisHour == 4)
      #expect(await one.currentReport()?.list?.callsThisHour == 4)
      #expect(await QuotaKeeper(path: path, assuming: .none, clock: clock.clock).currentReport() == nil)
    }
  }

  @Test func `The moment is named anew when another has spent meanwhile`() async throws {
    try await withFolder {
      let (one, other) = (keeper(path), keeper(path))
      try await spend(10, one)
      clock.pass(.seconds(60))
      try await spend(10, other)
      let until = clock.now.addingTimeInterval(60)
      await #expect(throws: FetchFailure.throttled(until: until)) { try await spend(1, one) }
      clock.pass(.seconds(60))
      try await spend(1, one)
    }
  }

  @Test func `A 429 that one had holds the others`() async throws {
    await withFolder {
      let (one, other) = (keeper(path), keeper(path))
      let until = clock.now.addingTimeInterval(40)
      _ = await one.throttled(.recordingsList, until: until)
      await #expect(throws: FetchFailure.throttled(until: until)) { try await spend(1, other) }
    }
  }

  @Test(arguments: ["", "{", #"{"version":2}"#, "\u{0}\u{0}"])
  func `A file that cannot be read is begun anew with what is known here`(_ content: String) async throws {
    try await withFolder {
      let one = keeper(path)
      try await spend(3, one)
      try content.write(toFile: path, atomically: false, encoding: .utf8)
      try await spend(1, one)
      #expect(await keeper(path).spend(.recordingsList, isAsked: true).report?.list?.callsThisHour == 5)
    }
  }

  @Test func `Whoever cannot have the lock counts alone, and brings it afterwards`() async throws {
    try await withFolder {
      let one = keeper(path)
      try await spend(2, one)
      var held: QuotaFile.Opened?
      if case .opened(let opened) = QuotaFile(path: path).open() { held = opened }
      try await spend(3, one)
      // A tenth of a second a call, and no more.
      #expect(clock.slept.count == 150)
      #expect(held?.read()?.report(at: clock.now).list?.callsThisHour == 2)
      held = nil
      try await spend(1, one)
      #expect(await keeper(path).spend(.recordingsList, isAsked: true).report?.list?.callsThisHour == 7)
    }
  }

  @Test func `Where there is no such place, or something else lies there, it counts alone`() async throws {
    try await withFolder {
      for path in ["/proc/reel/quota.json", "/dev/null"] {
        let one = keeper(path)
        try await spend(10, one)
        await #expect(throws: FetchFailure.self) { try await spend(1, one) }
      }
    }
  }

  @Test func `An hour of calls keeps the file small`() async throws {
    try await withFolder {
      let one = keeper(path)
      for _ in 0..<900 { _ = await one.spend(.recordingsList, isAsked: true) }
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      #expect(try #require(size) < 12_000)
    }
  }
}
