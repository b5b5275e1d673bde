import Foundation
import Recordings
import Testing

@testable import Replay

@Suite("Requests as an HTTP archive")
struct HARTests {
  /// The entries, as another reader of JSON reads them.
  private func archive(_ recording: MadeRecording) throws -> [String: Any] {
    var reader = recording.reader
    _ = reader.updateIndex()
    let text = RecordingHAR.text(of: reader, creator: ("reel", "1"))
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(read?["log"] as? [String: Any])
  }

  private func entries(_ recording: MadeRecording) throws -> [[String: Any]] {
    try #require(try archive(recording)["entries"] as? [[String: Any]])
  }

  private func made() -> MadeRecording {
    var recording = MadeRecording()
    recording.load("https://shop.test/cart", "<p>x</p>", at: 0)
    recording.request(
      [
        "name": "https://shop.test/api/pay?apikey=s3cret1&step=2", "entryType": "resource",
        "initiatorType": "fetch", "method": "post", "status": 500, "duration": 12.5, "transferSize": 300,
        "requestHeaders": ["Authorization": "Bearer s3cret2", "Accept": "text/html"],
        "responseHeaders": ["Content-Type": "application/json", "Set-Cookie": "sid=s3cret3"],
        "requestBody": "{\"password\":\"s3cret4\"}", "responseBody": "s3cret5",
      ], at: 500)
    return recording
  }

  @Test func `An entry has all members that the format asks for`() throws {
    let log = try archive(made())
    #expect(log["version"] as? String == "1.2")
    #expect((log["creator"] as? [String: Any])?["name"] as? String == "reel")
    let entry = try #require(try entries(made()).first)
    #expect(
      Set(entry.keys).isSuperset(of: ["startedDateTime", "time", "request", "response", "cache", "timings"]))
    #expect((entry["startedDateTime"] as? String)?.hasPrefix("2023-11-14T22:13:20") == true)
    #expect(entry["time"] as? Double == 12.5)
    let request = try #require(entry["request"] as? [String: Any])
    #expect(
      Set(request.keys) == [
        "method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize",
      ])
    #expect(request["method"] as? String == "POST")
    let response = try #require(entry["response"] as? [String: Any])
    #expect(
      Set(response.keys) == [
        "status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL", "headersSize",
        "bodySize",
      ])
    #expect(response["status"] as? Int == 500)
    #expect((response["content"] as? [String: Any])?["mimeType"] as? String == "application/json")
  }

  @Test func `Nothing in it lets somebody in, and bodies are left out`() throws {
    var reader = made().reader
    _ = reader.updateIndex()
    let text = RecordingHAR.text(of: reader, creator: ("reel", "1"))
    #expect(!text.contains("s3cret"))
    #expect(text.contains("hidden by Reel") && text.contains("text/html"))
    let query = try #require(
      (try entries(made()).first?["request"] as? [String: Any])?["queryString"] as? [[String: String]])
    #expect(query == [["name": "apikey", "value": "…"], ["name": "step", "value": "2"]])
  }

  @Test func `A request that is told twice comes once; a recording without requests has no entries`() throws {
    var recording = MadeRecording()
    recording.load("https://shop.test/", "<p>x</p>", at: 0)
    #expect(try entries(recording).isEmpty)
    for status in [0, 204] {
      recording.request(
        [
          "name": "https://shop.test/a", "entryType": "resource", "initiatorType": "fetch",
          "status": .integer(status),
          "timestamp": .integer(MadeRecording.start + 700),
        ], at: 800 + status)
    }
    let found = try entries(recording)
    #expect(found.count == 1)
    #expect((found.first?["response"] as? [String: Any])?["status"] as? Int == 204)
  }
}
