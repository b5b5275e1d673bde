import Terminal

@testable import Browser

extension KeyMap {
  /// Every command and every overlay's key on a key that nothing else has. It is as wide as the usual one, so
  /// that both screens can be laid over each other, and in letters that nothing else is written in.
  static let other: KeyMap = {
    var keys = OtherKeys()
    return KeyMap(
      replacing: Dictionary(
        uniqueKeysWithValues: CommandTable.rows.map { row in
          (row.command, row.standardKeys.map { keys.other($0) })
        }),
      inOverlays: Dictionary(
        uniqueKeysWithValues: OverlayKeyTable.rows.map { row in
          (row.key, row.standardKeys.map { keys.other($0) })
        }))
  }()

  /// All that the usual keys are called on the screen.
  static let usualNames = Set(
    CommandTable.rows.flatMap(\.standardKeys).map { $0.map(\.text).joined() }
      + OverlayKeyTable.rows.flatMap(\.standardKeys).map(\.text))
}

private struct OtherKeys {
  private var used: [Int: Int] = [:]
  private var beginnings: [Key: Key] = [:]

  /// Chords that begin alike still do.
  mutating func other(_ chord: [Key]) -> [Key] {
    guard chord.count > 1 else { return chord.map { other($0) } }
    let beginning = beginnings[chord[0]] ?? other(chord[0])
    beginnings[chord[0]] = beginning
    return [beginning] + chord.dropFirst().map { other($0) }
  }

  mutating func other(_ key: Key) -> Key {
    let width = key.text.columns
    let number = used[width, default: 0]
    used[width] = number + 1
    let letter = Character(Unicode.Scalar(UInt16(0x1401 + number)) ?? "?")
    switch width {
    case 1: return .character(letter)
    case 2: return .control(letter)
    case 3: return .function(20 + number)
    case 4: return .function(200 + number)
    default: return .function(2000 + number)
    }
  }
}
