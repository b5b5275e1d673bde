/// Walks through the members of objects that are written alike, such as the rows of a list. It remembers the
/// order of the names, so that the next name is usually only compared, not read.
struct KeyPredictor<Meaning: Sendable>: Sendable {
  private struct Name {
    var text: WrittenName
    var meaning: Meaning?
  }

  /// More of them are not remembered.
  private static var most: Int { 256 }
  /// How far ahead it looks for a name that was not where it was expected.
  private static var window: Int { 32 }
  /// Used up by objects that differ. Then names are no longer predicted.
  private static var patience: Int { 256 }

  private let meanings: JSONNames<Meaning>
  private var names: [Name] = []
  private var next = 0
  private var isFirst = true
  private var patience = Self.patience

  /// The member whose value comes next; nil where nobody asks for it.
  private(set) var meaning: Meaning?

  init(_ meanings: JSONNames<Meaning>) { self.meanings = meanings }

  /// Another object begins: its bracket was read.
  mutating func begin() { (next, isFirst) = (0, true) }

  /// Goes to the value of the next member; false behind the last one.
  mutating func advance(_ reader: inout JSONReader) throws(JSONProblem) -> Bool {
    if next < names.count, reader.passes(names[next].text, isFirst) {
      meaning = names[next].meaning
      (next, isFirst) = (next + 1, false)
      patience = min(patience + 1, Self.patience)
      return true
    }
    guard let name = try reader.nextName(&isFirst) else { return false }
    meaning = meanings.meaning(of: reader.bytes[name])
    if patience > 0 { learn(name, in: reader.bytes) }
    return true
  }

  private mutating func learn(_ name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    patience -= 4
    if patience <= 0 { names = [] }
    guard patience > 0, let text = WrittenName(name, in: bytes) else { return }
    let ahead = names[next..<min(names.count, next + Self.window)]
    if let place = ahead.firstIndex(where: { $0.text == text }) {
      next = place + 1
    } else if names.count < Self.most {
      names.insert(Name(text: text, meaning: meaning), at: next)
      next += 1
    }
  }
}

/// A name as it stands in an object, with its quotes and the colon, in 32 bytes at most.
struct WrittenName: Equatable, Sendable {
  fileprivate typealias Words = SIMD4<UInt64>

  fileprivate let length: Int
  fileprivate let words: Words
  /// Of the bytes that belong to it.
  fileprivate let mask: Words

  fileprivate static let longest = MemoryLayout<Words>.size

  /// `name`: what stands between the quotes. Nil where it is too long, or too near to the end of the text.
  init?(_ name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    let (start, length) = (name.lowerBound - 1, name.count + 3)
    guard length <= Self.longest, start + Self.longest <= bytes.count,
      bytes[name.upperBound + 1] == UInt8(ascii: ":")
    else { return nil }
    var mask = Words()
    withUnsafeMutableBytes(of: &mask) { mask in
      for place in 0..<length { mask[place] = 0xFF }
    }
    self.length = length
    self.mask = mask
    words = Self.words(at: start, in: bytes) & mask
  }

  fileprivate func matches(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let differences = (Self.words(at: start, in: bytes) ^ words) & mask
    return differences[0] | differences[1] | differences[2] | differences[3] == 0
  }

  private static func words(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Words {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: Words.self)
  }
}

extension JSONReader {
  /// Skips the next name, its comma and colon, if it is written exactly like this one.
  fileprivate mutating func passes(_ name: WrittenName, _ isFirst: Bool) -> Bool {
    let start = position + (isFirst ? 0 : 1)
    guard start + WrittenName.longest <= bytes.count, isFirst || bytes[position] == UInt8(ascii: ","),
      name.matches(at: start, in: bytes)
    else { return false }
    move(to: start + name.length)
    skipSpace()
    return true
  }
}
