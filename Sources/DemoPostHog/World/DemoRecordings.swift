/// All recordings of a project, newest first, generated at once; their ids are made when asked for.
struct DemoRecordings: Sendable {
  static let days = 30

  let rows: [DemoRecording]
  private let oldStyle: [String: Int]

  init(seed: UInt64, count: Int, persons: Int, now: UTCTime) {
    let rows = (0..<max(0, count)).map { Self.row($0, of: count, seed: seed, persons: persons, now: now) }
    self.rows = rows
    oldStyle = Dictionary(
      rows.indices.filter { rows[$0].traits.contains(.oldStyleID) }.map { (rows[$0].id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The index of a recording: a UUIDv7 holds its start, by which the rows are sorted.
  func index(of id: String) -> Int? {
    guard let milliseconds = Identity.milliseconds(ofVersion7: id) else { return oldStyle[id] }
    var index = firstIndex(notAfter: UTCTime(milliseconds: milliseconds))
    while index < rows.count, rows[index].start.milliseconds == milliseconds {
      if rows[index].id == id { return index }
      index += 1
    }
    return nil
  }

  /// The first row that started at a time or before it; `rows.count` where there is none.
  func firstIndex(notAfter time: UTCTime) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].start > time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension DemoRecordings {
  private static func row(
    _ index: Int, of count: Int, seed: UInt64, persons: Int, now: UTCTime
  ) -> DemoRecording {
    var numbers = SeededNumbers(seed: seed, kind: 1, index: index)
    let entropy = numbers.next()
    let start = start(index, of: count, now: now, jitter: numbers.fraction())
    let known = numbers.fraction()
    let person = numbers.chance(0.07) ? -1 : Int32(Double(persons) * known * known)
    let age = Int((now.milliseconds - start.milliseconds) / 1000)
    let duration = index < 3 ? Int32(age - 20 - numbers.below(90)) : duration(&numbers, longest: age - 400)
    let active = Int32(Double(duration) * (0.15 + 0.8 * numbers.fraction()))
    let clicks = Int32(Double(active) * numbers.fraction() * 0.14)
    var traits = traits(&numbers, clicks: clicks)
    if index > count / 10 * 8 { traits.remove(.shortRetention) }
    let errors = numbers.chance(0.18) ? Int32(1 + numbers.below(numbers.chance(0.1) ? 160 : 9)) : 0
    return DemoRecording(
      start: start, duration: duration, active: active, person: person, clicks: clicks,
      keypresses: Int32(Double(active) * numbers.fraction() * 0.3),
      mouseActivity: Int32(Double(active) * (0.5 + 3 * numbers.fraction())),
      logs: Int32(numbers.below(80)), warnings: numbers.chance(0.35) ? Int32(1 + numbers.below(12)) : 0,
      errors: errors, traits: traits, entropy: entropy)
  }

  /// The first three are going on now. The others fill 30 days, each in its own cell, more by day than by
  /// night.
  private static func start(_ index: Int, of count: Int, now: UTCTime, jitter: Double) -> UTCTime {
    if index < 3 { return now - (240 + 460 * index + Int(jitter * 60)) }
    let cell = (Double(index) + jitter) / Double(max(count, 4)) * Double(days)
    let rhythm = cell - 0.6 * sin(cell) / (2 * .pi)
    return UTCTime(milliseconds: now.milliseconds - 1_500_000 - Int64(rhythm * Double(UTCTime.day)))
  }

  private static func sin(_ days: Double) -> Double {
    let turn = (days - days.rounded(.down)) * 2 - 1
    return -4 * turn * (1 - abs(turn))
  }

  private static func duration(_ numbers: inout SeededNumbers, longest: Int) -> Int32 {
    let spread = numbers.fraction()
    let seconds = 4 + spread * spread * spread * 2600 + numbers.fraction() * 90
    return Int32(min(Int(seconds), longest))
  }

  private static func traits(_ numbers: inout SeededNumbers, clicks: Int32) -> DemoRecording.Traits {
    var traits: DemoRecording.Traits = []
    let chances: [(DemoRecording.Traits, Double)] = [
      (.viewed, 0.22), (.rageclick, clicks > 6 ? 0.2 : 0.02), (.mobile, 0.05), (.oldStyleID, 0.01),
      (.bought, 0.12), (.commented, 0.01), (.shared, 0.005), (.shortRetention, 0.1),
      (.viewedByFirstColleague, 0.12), (.viewedBySecondColleague, 0.06), (.uncounted, 0.01),
      (.withoutDistinctID, 0.004),
    ]
    for (trait, chance) in chances where numbers.chance(chance) { traits.insert(trait) }
    return traits
  }
}
