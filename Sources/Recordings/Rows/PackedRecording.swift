/// A recording in about 300 bytes: all but its raw row and its person's properties, which take thousands. Lists and the
/// local copy keep their rows so, and read single facts of it without building the whole.
package struct PackedRecording: Hashable, Sendable {
  /// Of the bytes' layout: what was written under another one cannot be read.
  package static let version = 1

  package let bytes: ArraySlice<UInt8>

  /// Bytes that a `PackedRecording` of this version had.
  package init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  package init(_ recording: Recording) {
    var writer = PackedWriter()
    writer.write(recording)
    bytes = writer.bytes[...]
  }

  /// Whether its texts hold more than ASCII (said of one with a long text, too), and whether a percent sign.
  var spelling: (isForeign: Bool, isEncoded: Bool) {
    var (high, percent): (UInt8, UInt8) = (0, 0)
    // Without a way out in between: so the compiler takes many bytes at once.
    for byte in bytes.dropFirst(PackedField.fixedLength) {
      high |= byte
      percent |= byte == UInt8(ascii: "%") ? 1 : 0
    }
    return (high >= 0x80, percent != 0)
  }

  /// Without raw row and properties; nil where the bytes are no packed recording.
  package func recording() -> Recording? { read(\.recording) }

  /// Single facts; nil where the bytes are no packed recording.
  package func read<Value>(_ look: (PackedRow) -> Value?) -> Value? {
    bytes.withUnsafeBytes { PackedRow($0).flatMap(look) }
  }
}
