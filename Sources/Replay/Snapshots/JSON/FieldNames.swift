import Recordings

/// The members of an object that somebody asks for: the cases of an enum.
struct FieldNames<Field: Sendable>: Sendable {
  private let table: JSONNameTable
  private let fields: [Field]

  /// Names of 31 bytes at most.
  init(_ names: [(String, Field)]) {
    table = JSONNameTable(names.map(\.0))
    fields = names.map(\.1)
  }

  /// Of what stands between the name's quotes.
  @inline(__always)
  func field(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Field? {
    table.number(of: name).map { fields[$0] }
  }
}

extension FieldNames where Field: RawRepresentable<String> & CaseIterable {
  /// A name for each case.
  init(_ fields: Field.Type) { self.init(fields.allCases.map { ($0.rawValue, $0) }) }
}
