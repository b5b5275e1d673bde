import Foundation
import Testing

@testable import Recordings

@Suite struct ShownNumbersTests {
  @Test(arguments: [Zone(identifier: "Asia/Kolkata") ?? .gmt, .gmt])
  func `What stands in a moment, a length or a share is found, and nothing else`(zone: Zone) {
    let today = CivilTime(.testStart, in: zone)
    for number in stride(from: 0, to: 400, by: 23) {
      let row = Recording.sample {
        $0.startTime = Date.testStart.addingTimeInterval(-86_399 * Double(number))
        $0.duration = number * number * 5
        $0.activeSeconds = number * 3
      }
      let moment = row.startTime.map { Amounts.moment($0, today: today, zone: zone, wide: true) }
      let texts = [moment, row.duration.map(Amounts.length), row.activeShare.map(Amounts.share)]
        .map { $0?.lowercased() ?? "" }
      for text in texts {
        for place in text.indices {
          let parts = [text[...place], text[place...], text[...place] + "0", text[place...] + ":"]
          for words in parts.map(String.init) {
            let isThere = texts.contains { $0.contains(words) }
            #expect(Self.matches(words, row, today, zone) == isThere, "\(words) in \(texts)")
          }
        }
      }
    }
  }

  private static func matches(_ words: String, _ row: Recording, _ today: CivilTime, _ zone: Zone) -> Bool {
    var numbers = ShownNumbers(words, ignoringCase: true, today: today, zone: zone)
    return PackedRecording(row).bytes.withUnsafeBytes { bytes in
      PackedRow(bytes).map { numbers?.matches($0) == true } ?? false
    }
  }
}
