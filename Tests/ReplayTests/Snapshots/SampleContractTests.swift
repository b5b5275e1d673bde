import Foundation
import Recordings
import Testing

@testable import Replay

private let samplesFolder = ProcessInfo.processInfo.environment["REEL_API_SAMPLES"]

/// Reads recordings of real recorders, found through `REEL_API_SAMPLES` in its folder `recordings`.
@Suite(.enabled(if: samplesFolder != nil, "REEL_API_SAMPLES names no folder with samples"))
struct SampleContractTests {
  struct Expected: Sendable, CustomTestStringConvertible {
    var name: String
    var events: Int
    var windows = 1
    /// Of the largest full snapshot.
    var nodes: Int
    var testDescription: String { name }
  }

  static let expected = [
    Expected(name: "posthog-flags-2025-05.block0.jsonl.gz", events: 99, nodes: 1_059),
    Expected(name: "posthog-flags-2025-05.block1.jsonl.gz", events: 6, nodes: 0),
    Expected(name: "posthog-two-windows-2023.jsonl.gz", events: 49, windows: 2, nodes: 66),
    Expected(name: "posthog-hogflix-2021.json.gz", events: 62, nodes: 139),
    Expected(name: "lab-django-admin.jsonl.gz", events: 114, nodes: 3_301),
    Expected(name: "lab-mkdocs-material.jsonl.gz", events: 45, nodes: 1_436),
    Expected(name: "lab-streamlit-hello.jsonl.gz", events: 613, nodes: 172),
    Expected(name: "made-mobile-wireframes.jsonl.gz", events: 13, nodes: 0),
  ]

  @Test(arguments: expected) func `Everything in a recording is read`(_ expected: Expected) throws {
    var reading = try Self.reading(expected.name)
    #expect(reading.events.count == expected.events)
    #expect(reading.reader.index.windows.count == expected.windows)
    let contents = reading.contents()
    #expect(contents.allSatisfy { $0 != nil })
    #expect(contents.map(Self.nodes).max() == expected.nodes)
    #expect(reading.unreadable.sentence == nil)
  }

  @Test func `The damaged recording is read but for what does not unpack`() throws {
    var reading = try Self.reading("posthog-damaged-2024-11.jsonl.gz")
    let contents = reading.contents()
    #expect(contents.count == 112)
    #expect(contents.filter { $0 == nil }.count == 9)
    #expect(
      reading.unreadable.sentence == "Not everything could be read: 9 events with damaged compression.")
  }

  @Test func `The test events of rrweb are read whole`() throws {
    let folder = URL(filePath: try #require(samplesFolder)).appending(path: "recordings/rrweb-events")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.count == 15)
    for file in files {
      var reading = try Self.reading("rrweb-events/" + file)
      #expect(reading.contents().allSatisfy { $0 != nil })
      #expect(reading.unreadable.sentence == nil)
    }
  }

  private static func reading(_ name: String) throws -> Reading {
    let folder = URL(filePath: try #require(samplesFolder))
    let data = try Data(contentsOf: folder.appending(path: "recordings/" + name))
    return Reading([UInt8](data), chunk: 50_000)
  }

  private static func nodes(_ event: SnapshotEvent?) -> Int {
    guard case .fullSnapshot(let full)? = event, let node = full.node else { return 0 }
    var (log, reader) = (NodeLog(), SnapshotNodeReader())
    return reader.read(node, into: &log) == .complete ? log.count : -1
  }
}
