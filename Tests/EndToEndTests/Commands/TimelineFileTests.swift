import Foundation
import Testing

@Suite("Timelines of files")
struct TimelineFileTests {
  private static let events = """
    [{"type":4,"timestamp":1000,"data":{"href":"https://shop.test/cart?token=secret","width":800,"height":600}},
    {"type":2,"timestamp":1001,"data":{"initialOffset":{"top":0,"left":0},"node":{"id":1,"type":0,"childNodes":[
    {"id":2,"type":2,"tagName":"html","attributes":{},"childNodes":[
    {"id":3,"type":2,"tagName":"body","attributes":{},"childNodes":[
    {"id":4,"type":2,"tagName":"button","attributes":{},"childNodes":[
    {"id":5,"type":3,"textContent":"Pay now"}]}]}]}]}}},
    {"type":3,"timestamp":3000,"data":{"source":2,"type":2,"id":4,"x":5,"y":5}},
    {"type":6,"timestamp":3400,"data":{"plugin":"rrweb/console@1","payload":{"level":"error",
    "payload":["\\"Payment failed\\\\u001b[2J\\""],"trace":[]}}}]
    """

  private func withEvents(_ text: String = events, _ test: (CommandHome) async throws -> Void) async throws {
    try await withHome { home in
      try Data(text.utf8).write(to: URL(filePath: home.path + "/events.json"))
      try await test(home)
    }
  }

  @Test func `A file needs no key and no network, and tells what led to an error`() async throws {
    try await withEvents { home in
      let call = try await home.reel("timeline \(home.path)/events.json")
      #expect(call.status == 0 && call.notes.isEmpty)
      #expect(call.lines.contains { $0.contains("clicked button “Pay now”") })
      #expect(call.lines.contains { $0.contains("! Payment failed") && $0.contains("400 ms after") })
      #expect(!call.output.contains("\u{1B}") && !call.output.contains("secret"))
    }
  }

  @Test func `Standard input does as well, as objects or as Markdown`() async throws {
    try await withEvents { home in
      let objects = try await home.reel("timeline --json --kinds error - < \(home.path)/events.json")
      #expect(objects.status == 0 && objects.lines.count == 1)
      #expect(objects.output.contains(#""t":2.4"#) && objects.output.contains(#""kind":"error""#))
      let markdown = try await home.reel("timeline --markdown - < \(home.path)/events.json")
      #expect(markdown.output.hasPrefix("# ") && markdown.output.contains("## Steps until the first error"))
    }
  }

  @Test func `What cannot be read is counted; where nothing can, it is no recording`() async throws {
    try await withEvents(Self.events.replacingOccurrences(of: "\n", with: " ") + "\nnonsense\n") { home in
      let call = try await home.reel("timeline \(home.path)/events.json")
      #expect(call.status == 0 && call.notes.contains("Not everything could be read"))
    }
    try await withEvents("nonsense") { home in
      let call = try await home.reel("timeline \(home.path)/events.json")
      #expect(call.status == 1 && call.output.isEmpty && call.notes.contains("no events"))
    }
  }

  @Test func `A file that is not there is 4; a reader that leaves and a full disk are told apart`()
    async throws
  {
    try await withEvents { home in
      #expect(try await home.reel("timeline \(home.path)/missing.json").status == 4)
      let left = try await home.reel("timeline \(home.path)/events.json", into: "| head -n 0")
      #expect(left.notes.isEmpty)
      let full = try await home.reel("timeline \(home.path)/events.json", into: "> /dev/full")
      #expect(full.status == 1 && full.notes.contains("No space left"))
    }
  }
}
