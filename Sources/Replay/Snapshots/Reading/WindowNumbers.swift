import Recordings

/// Gives windows small numbers, in the order in which they appear.
struct WindowNumbers: Sendable {
  /// Of windows beyond the limit: their events are left out.
  static let none = UInt16.max
  private static let longestID = 256

  private let limit: Int
  private var numbers: [String: UInt16] = [:]
  /// By number, from 1.
  private(set) var ids: [String] = []
  /// Lines of one window follow each other.
  private var last: (id: [UInt8], number: UInt16)?

  init(limit: Int) { self.limit = min(limit, Int(Self.none) - 1) }

  /// Of an id as it stands between its quotes.
  mutating func number(of id: Slice<UnsafeBufferPointer<UInt8>>) -> UInt16 {
    let id = id.prefix(Self.longestID)
    if let last, last.id.count == id.count, last.id.elementsEqual(id) { return last.number }
    let number = number(of: JSONReader.text(id))
    last = (Array(id), number)
    return number
  }

  /// The window of events that name none.
  mutating func unnamed() -> UInt16 { number(of: "") }

  private mutating func number(of id: String) -> UInt16 {
    if let number = numbers[id] { return number }
    guard ids.count < limit else { return Self.none }
    ids.append(id)
    let number = UInt16(ids.count)
    numbers[id] = number
    return number
  }
}
