import Foundation

/// Searches the numbers of many rows for words: when they began, how long they are, their active share.
/// Values that many rows share are formatted once.
struct ShownNumbers {
  private let search: ByteSearch
  private var moments: ShownMoments
  /// By seconds up to a hundred minutes, then by minutes up to a hundred hours: as exactly as they are shown.
  private var lengths = [Bool?](repeating: nil, count: 12_000)
  /// By percents; the last one is of those that were not active at all.
  private var shares = [Bool?](repeating: nil, count: 102)

  /// Whether the words can stand in a moment, and in one of the other numbers.
  private let isInMoments: Bool
  private let isInAmounts: Bool

  private static let amounts = ["00:00", "00h00", "00000d", "000%", "."].joined(separator: "\n")

  /// The form of every date, with a 0 for each digit.
  private static let moments: String = {
    let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"].map { "\($0) 00:00" }
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let days = months.flatMap { month in
      ["00 ", " 0 "].flatMap { day in ["00:00", "000000", "-000000"].map { day + month + " " + $0 } }
    }
    return (weekdays + days).joined(separator: "\n")
  }()

  /// Nil where the words can stand in no number. `words`: not empty.
  init?(_ words: String, ignoringCase: Bool, today: CivilTime, zone: Zone) {
    let shape = String(words.lowercased().map { $0.isASCII && $0.isNumber ? "0" : $0 })
    (isInMoments, isInAmounts) = (Self.moments.contains(shape), Self.amounts.contains(shape))
    guard isInMoments || isInAmounts else { return nil }
    search = ByteSearch(Array(words.utf8), ignoringCase: ignoringCase)
    moments = ShownMoments(words, ignoringCase: ignoringCase, today: today, zone: zone)
  }

  mutating func matches(_ row: PackedRow) -> Bool {
    if isInMoments, let start = row[.startTime], moments.matches(start) { return true }
    guard isInAmounts, let duration = row[.duration] else { return false }
    if matchesLength(max(0, duration)) { return true }
    guard duration > 0, let active = row[.activeSeconds] else { return false }
    return matchesShare(min(1, max(0, Double(active) / Double(duration))))
  }

  private mutating func matchesLength(_ seconds: Int) -> Bool {
    let key = seconds < 6000 ? seconds : 6000 + seconds / 60
    guard key < lengths.count else { return search.isIn(Amounts.length(seconds)) }
    if let known = lengths[key] { return known }
    let holds = search.isIn(Amounts.length(seconds))
    lengths[key] = holds
    return holds
  }

  private mutating func matchesShare(_ share: Double) -> Bool {
    let key = share == 0 ? shares.count - 1 : Int(clamping: (share * 100).rounded())
    if let known = shares[key] { return known }
    let holds = search.isIn(Amounts.share(share))
    shares[key] = holds
    return holds
  }
}
