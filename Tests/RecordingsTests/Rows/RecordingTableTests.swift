import Foundation
import Recordings
import Testing

@Suite struct RecordingTableTests {
  @Test func `A row keeps its slot, and is found by its id`() {
    let table = Self.table(1_300)
    #expect(table.count == 1_300)
    #expect(table.slot(of: Self.id(0)) == 0)
    #expect(table.slot(of: Self.id(1_299)) == 1_299)
    #expect(table.slot(of: RecordingID("another")) == nil)
    #expect(table.id(at: 777) == Self.id(777))
    #expect(table[777].recording?.duration == 777)
  }

  @Test func `Each of thousands of ids is found, whatever they look like, and no other`() {
    let ids = (0..<5_000).flatMap {
      [Self.id($0), RecordingID("0192e6a0-0000-7000-8000-\(100_000_000_000 + $0)")]
    }
    var table = RecordingTable()
    for (slot, id) in ids.enumerated() { #expect(table.append(.recording(Recording(id: id))) == slot) }
    #expect(ids.indices.allSatisfy { table.slot(of: ids[$0]) == $0 })
    #expect(table.slot(of: Self.id(5_000)) == nil)
    #expect(RecordingTable().slot(of: ids[0]) == nil)
  }

  @Test func `A recording is there once, and the first of two rows stays`() {
    var table = Self.table(3)
    #expect(table.append(.recording(Self.recording(1) { $0.duration = 5_000 })) == nil)
    #expect(table[1].recording?.duration == 1)
    #expect(table.count == 3)
  }

  @Test func `A row that cannot be read has its place`() {
    var table = Self.table(1)
    let unreadable = UnreadableRow(reason: "id: missing", raw: JSONText(#"{"id":null}"#))
    #expect(table.append(.unreadable(unreadable)) == 1)
    #expect(table.append(.recording(Self.recording(2))) == 2)
    #expect(table[1] == .unreadable(unreadable))
    #expect(table.id(at: 1) == nil)
    #expect(table[2].recording?.id == Self.id(2))
  }

  @Test func `A changed row may be longer or shorter than before, and those behind it stay`() {
    var table = Self.table(600)
    for url in ["https://example.com/" + String(repeating: "x", count: 900), "/"] {
      table.replace(at: 300, with: Self.arriving(300) { $0.startURL = url })
      #expect(table[300].recording?.startURL == url)
      #expect(table[299].recording?.id == Self.id(299))
      #expect(table[301].recording?.id == Self.id(301))
      #expect(table[511].recording?.duration == 511)
      #expect(table[599].recording?.duration == 599)
    }
  }

  @Test func `The letters of a row are known as long as it holds them, encoded ones too`() {
    var table = Self.table(600)
    let url = "/a%20%E6%97%A5"
    table.replace(at: 3, with: Self.arriving(3) { $0.startURL = url })
    table.replace(at: 200, with: Self.arriving(200) { $0.viewers = ["Zo\u{EB} \u{212A}"] })
    table.replace(at: 599, with: Self.arriving(599) { $0.startURL = "/%e2%84%aa" })
    #expect(table.letters(at: 3).all.isSuperset(of: LetterSet("A \u{65E5}".utf8)))
    #expect(table.letters(at: 3).encoded == LetterSet(" \u{65E5}".utf8))
    #expect(Self.slots(of: table, holding: LetterSet("Z".utf8)) == [200])
    #expect(Self.slots(of: table, holding: .foreign) == [3, 200, 599])
    #expect(Self.slots(of: table, holding: .disguised) == [200, 599])
    table.replace(at: 200, with: Self.arriving(200))
    #expect(Self.slots(of: table, holding: .foreign) == [3, 599])
    #expect(Self.slots(of: table, holding: LetterSet("Z".utf8)).isEmpty)
  }

  @Test func `A long table is looked at in parts, which tell of each slot once`() {
    let table = Self.table(17_000)
    let flags = table.flags { part in
      var flags = [Bool](repeating: false, count: part.slots.count)
      part.readAll { slot, row in
        flags[slot - part.slots.lowerBound] = row?[.duration] == slot && slot % 3 == 0
      }
      return flags
    }
    #expect(flags == (0..<17_000).map { $0 % 3 == 0 })
    #expect(RecordingTable().flags { _ in [true] } == [])
  }

  @Test func `What cannot be read has no letters and no texts`() {
    var table = RecordingTable()
    _ = table.append(.unreadable(UnreadableRow(reason: "id: missing", raw: JSONText("{}"))))
    let whole = PackedRecording(Self.recording(1) { $0.viewers = ["viewer"] }).bytes
    for length in 0..<whole.count {
      let row = PackedRecording(bytes: whole.prefix(length))
      _ = table.append(RecordingID("cut-\(length)"), row)
      #expect(row.recording() == nil)
    }
    _ = table.append(RecordingID("empty"), PackedRecording(Recording(id: RecordingID(""))))
    #expect(table.count == whole.count + 2)
    #expect((0..<table.count).filter { table.letters(at: $0).isReadable } == [table.count - 1])
  }

  @Test func `Each text of a row is looked at, and nothing else`() {
    var row = Self.recording(7) { $0.distinctID = "own" }
    row.startURL = "/page"
    row.viewers = ["one", "two"]
    row.person = RecordingPerson(name: "name", uuid: "uuid", distinctIDs: ["own", "other", ""])
    row.person.traits = PersonTraits(country: "DE", browser: "b", os: "o", deviceType: "d")
    (row.snapshotSource, row.snapshotLibrary) = ("web", "js")
    var (texts, others): ([String], [String]) = ([], [])
    PackedRecording(row).bytes.withUnsafeBytes { bytes in
      let packed = PackedRow(bytes)
      let isAny = packed?.hasText {
        texts.append(String(decoding: $0, as: UTF8.self))
        return false
      }
      let isOther = packed?.hasOtherDistinctID {
        others.append(String(decoding: $0, as: UTF8.self))
        return false
      }
      #expect(isAny == false && isOther == false)
      #expect(packed?.hasText { $0.elementsEqual("other".utf8) } == true)
    }
    #expect(
      texts == [
        "rec-7", "own", "/page", "name", "uuid", "DE", "b", "o", "d", "web", "js", "one", "two", "other", "",
      ])
    #expect(others == ["other", ""])
  }

  @Test func `Raw rows are kept for the newest, and for what was looked at again`() {
    var table = RecordingTable()
    for number in 0..<3_000 {
      _ = table.append(.recording(Self.recording(number) { $0.raw = JSONText(#"{"n":\#(number)}"#) }))
    }
    #expect(table[2_999].recording?.raw.text == #"{"n":2999}"#)
    #expect(!table.hasRaw(Self.id(0)))
    #expect(table[0].recording?.raw.text == "{}")
    table.keepRaw(of: Self.recording(0) { $0.raw = JSONText(#"{"n":0}"#) })
    #expect(table[0].recording?.raw.text == #"{"n":0}"#)
  }

  @Test func `What arrived with a row that changed does not come back`() {
    var table = RecordingTable()
    for number in 0..<1_024 {
      _ = table.append(.recording(Self.recording(number) { $0.raw = JSONText(#"{"n":\#(number)}"#) }))
    }
    #expect(table[0].recording?.raw.text == #"{"n":0}"#)
    for number in 0..<1_024 {
      table.keepRaw(of: Self.recording(number) { $0.raw = JSONText(#"{"changed":\#(number)}"#) })
    }
    #expect(table[1_023].recording?.raw.text == #"{"changed":1023}"#)
    #expect(table[0].recording?.raw.text == "{}")
  }

  @Test func `A copy is not touched by what happens to the table`() {
    var table = Self.table(10)
    let copy = table
    table.replace(at: 3, with: Self.arriving(3) { $0.viewed = true })
    _ = table.append(.recording(Self.recording(10)))
    #expect(copy == Self.table(10))
    #expect(copy != table)
  }

  @Test(arguments: RecordingOrder.allCases)
  func `Rows are sorted both ways, equal ones in their order, unknown ones last`(_ order: RecordingOrder) {
    var table = RecordingTable()
    for number in [2, 0, 1, 1] { _ = table.append(.recording(Self.row(table.count, with: number))) }
    _ = table.append(.recording(Recording(id: RecordingID("unknown"))))
    let slots: [Int32] = [0, 1, 2, 3, 4]
    #expect(RowSort(order, ascending: true).sorted(slots, of: table) == [1, 2, 3, 0, 4])
    #expect(RowSort(order, ascending: false).sorted(slots, of: table) == [0, 2, 3, 1, 4])
    #expect(RowSort(order, ascending: true).sorted([1, 3, 2, 0], of: table) == [1, 3, 2, 0])
  }

  private static func row(_ slot: Int, with number: Int) -> Recording {
    recording(slot) {
      $0.duration = number
      $0.activeSeconds = number
      $0.inactiveSeconds = number
      $0.consoleErrorCount = number
      $0.clickCount = number
      $0.keypressCount = number
      $0.mouseActivityCount = number
      $0.activityScore = Double(number)
      $0.ttlDays = number
      $0.startTime = Date(timeIntervalSince1970: Double(number))
    }
  }

  private static func id(_ number: Int) -> RecordingID { RecordingID("rec-\(number)") }

  private static func recording(_ number: Int, _ change: (inout Recording) -> Void = { _ in }) -> Recording {
    var recording = Recording(id: id(number))
    recording.duration = number
    change(&recording)
    return recording
  }

  private static func arriving(
    _ number: Int, _ change: (inout Recording) -> Void = { _ in }
  ) -> PageRecording {
    PageRecording(recording(number, change))
  }

  private static func slots(of table: RecordingTable, holding letters: LetterSet) -> [Int] {
    let isIt = table.flags { part in
      var isIt = [Bool](repeating: false, count: part.slots.count)
      part.readAll(having: { $0.all.isSuperset(of: letters) }) { slot, row, itsLetters in
        #expect(row.id == table.id(at: slot) && itsLetters == table.letters(at: slot))
        isIt[slot - part.slots.lowerBound] = true
      }
      return isIt
    }
    return isIt.indices.filter { isIt[$0] }
  }

  private static func table(_ count: Int) -> RecordingTable {
    var table = RecordingTable()
    for number in 0..<count { _ = table.append(.recording(recording(number))) }
    return table
  }
}
