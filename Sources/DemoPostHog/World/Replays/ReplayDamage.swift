/// What is wrong with the stored lines of a few recordings.
enum ReplayDamage: Int, CaseIterable, Sendable {
  case none
  /// A line that is no JSON.
  case brokenLine
  /// A packed field that ends too early.
  case brokenPacking
  /// A packing of some later version.
  case unknownPacking
  /// The first page of the last window was never stored.
  case lostSnapshot
  /// A batch that was stored twice.
  case twice

  init(_ row: DemoRecording) {
    let number = SeededNumbers.mixed(row.entropy ^ 0xDA3A6E) % 200
    self = Self(rawValue: Int(number)) ?? .none
  }

  func applied(to blocks: [ReplayBlock]) -> [ReplayBlock] {
    var blocks = blocks
    guard !blocks.isEmpty else { return blocks }
    let middle = blocks.count / 2
    switch self {
    case .none: break
    case .brokenLine:
      let event = blocks[middle].events.count / 2
      blocks[middle].events[event].line = Array(#"["0193a"#.utf8)
    case .brokenPacking: change(&blocks, at: middle) { $0.cutPacking() }
    case .unknownPacking: change(&blocks, at: middle) { $0.renamePacking() }
    case .lostSnapshot:
      let window = blocks.flatMap(\.events).map(\.window).max() ?? 1
      blocks[0].events.removeAll { $0.window == window && $0.isSnapshot }
    case .twice: blocks[middle].events += blocks[middle].events.prefix(20)
    }
    return blocks.filter { !$0.events.isEmpty }
  }

  /// Changes the last packed line of a block.
  private func change(_ blocks: inout [ReplayBlock], at index: Int, _ change: (inout ReplayEvent) -> Void) {
    guard let event = blocks[index].events.lastIndex(where: \.isPacked) else { return }
    change(&blocks[index].events[event])
  }
}

extension ReplayEvent {
  private static let mark = Array(#""cv":"2024-10""#.utf8)

  fileprivate var isPacked: Bool { line.suffix(20).contains(UInt8(ascii: "v")) && text.contains(#""cv":"#) }

  fileprivate var isSnapshot: Bool { text.contains(#"{"type":2,"#) }

  private var text: String { String(decoding: line.prefix(80) + line.suffix(40), as: UTF8.self) }

  /// Changes some characters within the packed part, and leaves the JSON around it whole.
  fileprivate mutating func cutPacking() {
    let middle = line.count / 2
    for index in middle..<min(middle + 60, line.count) where (0x80...0xBF).contains(line[index]) {
      line[index] = 0x95
    }
  }

  fileprivate mutating func renamePacking() {
    guard let end = line.lastIndex(of: UInt8(ascii: "4")) else { return }
    line[end] = UInt8(ascii: "9")
  }
}
