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
