import Foundation
import Recordings

/// A search over the rows of a list. It answers as `ListSearch` does of each row's `searchText`, without building rows
/// that cannot match.
struct RowSearch {
  private let search: ListSearch
  /// A row without any of them cannot match.
  private let probes: [ByteSearch]
  private let today: CivilTime
  private let zone: TimeZone
  private let mayBeShown: Bool
  private let personTest: PropertyTest?

  init(_ search: ListSearch, today: CivilTime, zone: TimeZone) {
    self.search = search
    self.today = today
    self.zone = zone
    probes = Self.probes(of: search.words)
    personTest = search.personTest
    mayBeShown = ShownNumbers.mayHold(search.words)
  }

  /// The first match at or after `start`, going round; nil where nothing matches.
  func row(from start: Int, step: Int, in rows: RecordingRows) -> Int? {
    guard !rows.isEmpty, !search.words.isEmpty else { return nil }
    if let personTest { return self.row(from: start, step: step, in: rows, personTest) }
    var shown = ShownNumbers(today: today, zone: zone)
    var decoded: [UInt8] = []
    return rows.first(from: start, step: step) { index, row in
      isCandidate(row, &shown, &decoded) && search.matches(rows[index].searchText(today, zone))
    }
  }

  private func row(from start: Int, step: Int, in rows: RecordingRows, _ test: PropertyTest) -> Int? {
    let filled = rows.filledIndices
    let start = ((start % rows.count) + rows.count) % rows.count
    let ahead =
      step > 0
      ? filled.filter { $0 >= start } + filled.filter { $0 < start }
      : filled.reversed().filter { $0 <= start } + filled.reversed().filter { $0 > start }
    return ahead.first { test.holds(rows[$0]) }
  }

  fileprivate func isCandidate(_ row: PackedRow, _ shown: inout ShownNumbers, _ decoded: inout [UInt8])
    -> Bool
  {
    let texts = row.textBytes
    if probes.contains(where: { $0.isIn(texts) }) { return true }
    // What is percent-encoded is shown, and found, as what it means.
    if let url = row.bytes(of: .startURL), PercentEncoding.decode(url, into: &decoded),
      decoded.withUnsafeBytes({ bytes in probes.contains { $0.isIn(bytes) } })
    {
      return true
    }
    return mayBeShown && shown.hold(probes[0], of: row)
  }

  /// Words of ASCII have to be there as they are. Of others one letter is enough to look for, in each of the ways in
  /// which it can be written.
  private static func probes(of words: String) -> [ByteSearch] {
    let ignoresCase = !words.contains(where: \.isUppercase)
    guard let letter = words.first(where: { !$0.isASCII }) else {
      return [ByteSearch(Array(words.utf8), ignoringCase: ignoresCase)]
    }
    let cases = [String(letter), letter.lowercased(), letter.uppercased()]
    let forms = cases.flatMap {
      [$0.precomposedStringWithCanonicalMapping, $0.decomposedStringWithCanonicalMapping]
    }
    // By bytes: as strings the forms of a letter are equal.
    return Set(forms.map { Array($0.utf8) }).map { ByteSearch($0, ignoringCase: false) }
  }
}

/// Tells, one row after the other, which ones cannot hold some words.
struct RowSieve {
  private let search: RowSearch
  private var shown: ShownNumbers
  private var decoded: [UInt8] = []

  /// Nil without words.
  init?(_ words: String, today: CivilTime, zone: TimeZone) {
    guard !words.isEmpty else { return nil }
    search = RowSearch(ListSearch(words: words, origin: ListCursor()), today: today, zone: zone)
    shown = ShownNumbers(today: today, zone: zone)
  }

  mutating func mayHold(_ row: PackedRow) -> Bool { search.isCandidate(row, &shown, &decoded) }
}

/// The times, lengths and shares of rows as they are shown, written without building them one by one.
private struct ShownNumbers {
  private let today: CivilTime
  private let zone: TimeZone
  private var text: [UInt8] = []
  /// The zone's offset in an hour: asking for it takes longer than all else.
  private var offsets: [Int: TimeInterval] = [:]

  init(today: CivilTime, zone: TimeZone) {
    self.today = today
    self.zone = zone
    text.reserveCapacity(64)
  }

  /// Whether words could stand in one of them.
  static func mayHold(_ words: String) -> Bool {
    let names = "sun mon tue wed thu fri sat jan feb mar apr may jun jul aug sep oct nov dec h d"
    return words.lowercased().split { !$0.isLetter }.allSatisfy { names.contains($0) }
      && words.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || " :%.".contains($0)) }
  }

  mutating func hold(_ words: ByteSearch, of row: PackedRow) -> Bool {
    text.removeAll(keepingCapacity: true)
    writeMoment(row)
    writeSpan(row)
    return text.withUnsafeBytes(words.isIn)
  }

  /// As `Amounts.moment` in wide columns.
  private mutating func writeMoment(_ row: PackedRow) {
    guard let start = row[.startTime] else { return }
    let date = Date(timeIntervalSinceReferenceDate: start)
    let time = CivilTime(date, offset: Int(offset(at: date)))
    let days = today.dayNumber - time.dayNumber
    if (0..<6).contains(days) {
      append(time.weekdayName)
    } else {
      append(time.day < 10 ? " " : "")
      append(time.day)
      append(" ")
      append(time.monthName)
      if time.year != today.year {
        append(" ")
        return append(time.year)
      }
    }
    append(time.hour < 10 ? " 0" : " ")
    append(time.hour)
    append(time.minute < 10 ? ":0" : ":")
    append(time.minute)
  }

  /// Where the row tells both, its length and the active share of it.
  private mutating func writeSpan(_ row: PackedRow) {
    guard let duration = row[.duration] else { return }
    append("\n")
    append(Amounts.length(duration))
    guard let active = row[.activeSeconds], duration > 0 else { return }
    append("\n")
    append(Int((min(1, max(0, Double(active) / Double(duration))) * 100).rounded()))
    append("%")
  }

  private mutating func offset(at date: Date) -> TimeInterval {
    let hour = Int((min(max(date.timeIntervalSince1970, -1e13), 1e13) / 3600).rounded(.down))
    if let known = offsets[hour] { return known }
    let offset = TimeInterval(zone.secondsFromGMT(for: date))
    offsets[hour] = offset
    return offset
  }

  private mutating func append(_ words: String) { text.append(contentsOf: words.utf8) }

  private mutating func append(_ number: Int) {
    if number >= 10 { append(number / 10) }
    text.append(0x30 + UInt8(number % 10))
  }
}
