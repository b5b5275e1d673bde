import Foundation

/// Searches many dates for words, as wide columns show them: a day and, in this year, a time. Each day and
/// each minute is searched once. Words across both are found by combining the two.
struct ShownMoments {
  private let words: [UInt8]
  private let search: ByteSearch
  private let ignoresCase: Bool
  private let today: CivilTime
  private let zone: Zone
  /// By minutes since midnight. Bit 0: the words stand in it; bits 1 to 5: it begins with so many of their
  /// last bytes.
  private var clocks: [UInt8] = []
  /// By day number. Bit 0: a clock follows; bits 1 to 5: it ends with all but so many of the last bytes; bit
  /// 7: the words stand in it.
  private var days: [Int: UInt8] = [:]
  /// The zone's offset by hours since 1970, because looking it up is the slowest part.
  private var offsets: [Int: Int] = [:]
  /// The last one looked up. Most rows began in the same hour as the row before.
  private var (lastHour, lastOffset) = (Int.min, 0)
  private var (lastDay, lastBits) = (Int.min, UInt8(0))

  private static let holdsWords: UInt8 = 1 << 7

  /// `words`: ASCII, not empty; in small letters where case does not count.
  init(_ words: String, ignoringCase: Bool, today: CivilTime, zone: Zone) {
    self.words = Array(words.utf8)
    self.today = today
    self.zone = zone
    search = ByteSearch(self.words, ignoringCase: ignoringCase)
    ignoresCase = ignoringCase
    clocks = (0..<1440).map { bits(ofClock: "\(($0 / 60).twoDigits):\(($0 % 60).twoDigits)") }
  }

  /// `moment`: seconds since the reference date.
  mutating func matches(_ moment: Double) -> Bool {
    let date = Date(clampingReference: moment)
    let seconds = CivilTime.seconds(of: date)
    let local = seconds + offset(at: date, hour: seconds.floored(by: 3600))
    let day = local.floored(by: CivilDay.seconds)
    if day != lastDay { (lastDay, lastBits) = (day, bits(ofDay: day, date)) }
    return lastBits & (Self.holdsWords | clocks[(local - day * CivilDay.seconds) / 60]) != 0
  }

  private mutating func offset(at date: Date, hour: Int) -> Int {
    if hour == lastHour { return lastOffset }
    let offset = offsets[hour] ?? zone.secondsFromGMT(for: date)
    offsets[hour] = offset
    (lastHour, lastOffset) = (hour, offset)
    return offset
  }

  private mutating func bits(ofDay day: Int, _ date: Date) -> UInt8 {
    if let known = days[day] { return known }
    let bits = bits(ofDayIn: Array(Amounts.moment(date, today: today, zone: zone, wide: true).utf8))
    days[day] = bits
    return bits
  }

  private func bits(ofDayIn moment: [UInt8]) -> UInt8 {
    let hasClock = moment.dropLast(2).last == UInt8(ascii: ":")
    let day = hasClock ? moment.dropLast(5) : moment[...]
    var bits: UInt8 = day.withUnsafeBytes(search.isIn) ? Self.holdsWords : 0
    guard hasClock else { return bits }
    bits |= 1
    for length in 1...5 where length < words.count && ends(day, with: words.dropLast(length)) {
      bits |= 1 << UInt8(length)
    }
    return bits
  }

  private func bits(ofClock text: String) -> UInt8 {
    let clock = Array(text.utf8)
    var bits: UInt8 = clock.withUnsafeBytes(search.isIn) ? 1 : 0
    for length in 1...5 where length < words.count && clock.starts(with: words.suffix(length)) {
      bits |= 1 << UInt8(length)
    }
    return bits
  }

  private func ends(_ day: ArraySlice<UInt8>, with part: ArraySlice<UInt8>) -> Bool {
    guard part.count <= day.count else { return false }
    return day.suffix(part.count).withUnsafeBytes {
      ByteSearch(Array(part), ignoringCase: ignoresCase).isIn($0)
    }
  }
}
