import Recordings
import Testing

@testable import Replay

/// Changes made-up recordings in thousands of ways, the same every time.
@Suite("Damaged recordings")
struct DamagedRecordingTests {
  @Test func `The recording that is damaged is whole`() {
    for body in [MadeRecordings.whole, MadeRecordings.document] {
      var reading = Reading(body)
      #expect(reading.events.count == 14)
      #expect(reading.contents().allSatisfy { $0 != nil })
      #expect(reading.unreadable.sentence == nil)
    }
  }

  @Test(arguments: [1, 2, 3, 4], [false, true])
  func `Whatever is damaged, reading ends and counts`(_ seed: UInt64, _ isDocument: Bool) {
    var random = Seeded(state: seed)
    let body = isDocument ? MadeRecordings.document : MadeRecordings.whole
    for _ in 0..<500 { readEverything(damaged(body, &random), &random) }
  }

  @Test func `Wherever a recording is cut, reading ends`() {
    for body in [MadeRecordings.whole, MadeRecordings.document, Gzip.packed(MadeRecordings.whole)] {
      var random = Seeded(state: 5)
      for end in stride(from: 0, to: body.count, by: 7) { readEverything(Array(body[..<end]), &random) }
    }
  }

  @Test func `Damage in gzip ends as well`() {
    var random = Seeded(state: 6)
    let body = Gzip.packed(MadeRecordings.whole)
    for _ in 0..<500 { readEverything([0x1F, 0x8B] + damaged(body, &random).dropFirst(2), &random) }
  }

  private func readEverything(_ body: [UInt8], _ random: inout Seeded) {
    var reading = Reading(body, chunk: Int.random(in: 1...400, using: &random))
    let times = reading.reader.index.windows.map { $0.events.map(\.time) }
    #expect(times.allSatisfy { $0 == $0.sorted() })
    for case let content? in reading.contents() { EverythingReader.read(content) }
    _ = reading.unreadable.sentence
  }

  private static let pieces: [[UInt8]] = [
    "{", "}", "[", "]", "\"", "\\", ",", ":", "\n", "null", "1e400", "-9223372036854775809", "\\ud83d",
    "\\u0000",
    "\u{1F}\u{8B}", #""timestamp":"#, #""data":["#, #""data":{"#, "\u{E9}", "",
  ].map { Array($0.utf8) }

  private func damaged(_ body: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var body = body
    for _ in 0..<Int.random(in: 1...6, using: &random) where !body.isEmpty {
      let start = Int.random(in: 0..<body.count, using: &random)
      let end = min(body.count, start + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: body[start] = UInt8.random(in: 0...255, using: &random)
      case 1: body.removeSubrange(start..<end)
      case 2: body.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: start)
      default:
        let other = Int.random(in: 0..<body.count, using: &random)
        body.insert(contentsOf: body[start..<end], at: other)
      }
    }
    return body
  }
}
