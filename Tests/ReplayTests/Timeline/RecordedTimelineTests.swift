import Foundation
import Testing

@testable import Replay

/// Recordings that somebody made, found through `REEL_API_SAMPLES`. Only what they hold is counted here.
private let recordings: URL? = ProcessInfo.processInfo.environment["REEL_API_SAMPLES"].map {
  URL(fileURLWithPath: $0).appendingPathComponent("recordings")
}

@Suite(.enabled(if: recordings != nil, "REEL_API_SAMPLES names no folder with samples"))
struct RecordedTimelineTests {
  private func timeline(_ name: String) throws -> Timeline {
    let folder = try #require(recordings)
    var reader = SnapshotReader()
    reader.append([UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
    reader.endBody()
    return TimelineBuilder.timeline(of: &reader).0
  }

  private func counts(_ timeline: Timeline) -> [TimelineKind: Int] {
    timeline.entries.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
  }

  @Test(arguments: GoldenTimeline.recorded + GoldenTimeline.players)
  func `Recordings have the timelines that were found right`(_ golden: GoldenTimeline) throws {
    let now = GoldenTimeline(golden.name, of: try timeline(golden.name))
    #expect(now.kinds == golden.kinds)
    #expect(now.lines == golden.lines)
    #expect(now.digest == golden.digest)
  }

  @Test func formsAreNamedSubmittedAndRefused() throws {
    let timeline = try timeline("lab-django-admin.jsonl.gz")
    let counts = counts(timeline)
    #expect(counts[.submit] == 2)
    #expect(counts[.input] == 4)
    #expect(counts[.click] == 7)
    #expect(counts[.alert] == 4)
    #expect(timeline.entries.count { $0.flags.contains(.again) } == 2)
    #expect(timeline.entries.filter { $0.kind == .input }.allSatisfy { $0.target?.label != nil })
    #expect(timeline.entries.last { $0.kind == .click }?.effect?.kind == .samePage)
  }

  @Test func appsOfOnePageTellWhatAppeared() throws {
    let clicks = try timeline("lab-streamlit-hello.jsonl.gz").entries.filter { $0.kind == .click }
    #expect(clicks.count == 3)
    #expect(clicks.allSatisfy { ($0.effect?.kind ?? .nothing) >= .text && ($0.reaction ?? 9_999) < 1_000 })
  }

  @Test func windowsAreKeptApart() throws {
    let timeline = try timeline("posthog-two-windows-2023.jsonl.gz")
    #expect(timeline.windowCount == 2)
    #expect(timeline.entries.filter { $0.kind == .rage }.map(\.window) == [1, 2])
  }

  @Test func everyRecordingHasATimelineOfCleanText() throws {
    let folder = try #require(recordings)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".gz")
    }
    for name in names {
      let timeline = try timeline(name)
      #expect(!timeline.entries.isEmpty, "\(name)")
      let lines = TimelineJSON.lines(of: timeline, TimelineFilter(kinds: Set(TimelineKind.allCases)))
      #expect(lines.allSatisfy { line in line.unicodeScalars.allSatisfy { $0.value >= 0x20 } }, "\(name)")
    }
  }
}
