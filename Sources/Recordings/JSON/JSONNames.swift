/// Finds the few names of an object that are asked for, without building strings.
struct JSONNames<Meaning>: Sendable where Meaning: Sendable {
  private let table: JSONNameTable
  private let meanings: [Meaning]

  /// Names of 31 bytes at most; longer ones are never found.
  init(_ names: [(String, Meaning)]) {
    table = JSONNameTable(names.map(\.0))
    meanings = names.map(\.1)
  }

  /// Of what stands between the name's quotes, which may be written with escapes.
  func meaning(of name: Slice<UnsafeBufferPointer<UInt8>>) -> Meaning? {
    table.number(of: name).map { meanings[$0] }
  }
}
