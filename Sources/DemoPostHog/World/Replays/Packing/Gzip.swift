import CZlib

/// gzip, as a browser's recorder makes it.
enum Gzip {
  /// Empty where zlib fails, which it does not for memory that is there.
  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    // Small texts need no window of 32 kB: clearing it would take longer than all else.
    let isSmall = bytes.count < 600
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, 4, Z_DEFLATED, isSmall ? 25 : 31, isSmall ? 1 : 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return [] }
    defer { deflateEnd(&stream) }
    var input = bytes
    let room = Int(deflateBound(&stream, UInt(bytes.count))) + 32
    return input.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: room) { output, count in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(clamping: input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(clamping: room)
        count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(clamping: stream.total_out) : 0
      }
    }
  }
}
