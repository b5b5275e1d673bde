/// A recording in about 300 bytes: all but its raw row and its person's properties, which take thousands.
/// Lists and the cache keep their rows so, and read single facts of it without building the whole.
package struct PackedRecording: Hashable, Sendable {
  package let bytes: ArraySlice<UInt8>
  /// None where the bytes are no packed recording. Made where rows are read: lists take thousands of them in
  /// at once.
  let letters: ByteClassMask

  /// Bytes that a `PackedRecording` of this version had.
  package init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    letters = Self.letters(of: bytes)
  }

  package init(_ recording: Recording) {
    var writer = PackedWriter()
    writer.write(recording)
    self.init(bytes: writer.bytes)
  }

  private static func letters(of bytes: ArraySlice<UInt8>) -> ByteClassMask {
    bytes.withUnsafeBytes { bytes in
      PackedRow(bytes).flatMap { $0.isWhole ? ByteClassMask($0) : nil } ?? ByteClassMask()
    }
  }

  /// Without raw row and properties; nil where the bytes are no packed recording.
  package func recording() -> Recording? { read(\.recording) }

  /// Single facts; nil where the bytes are no packed recording.
  package func read<Value>(_ look: (PackedRow) -> Value?) -> Value? {
    bytes.withUnsafeBytes { PackedRow($0).flatMap(look) }
  }
}
