import CZlib

/// One stream of zlib, used again and again. Opens gzip and plain zlib.
final class Inflater {
  enum Outcome: Equatable {
    /// The packed bytes were used up; there may be more.
    case wantsInput
    /// The room is full.
    case wantsRoom
    case ended
    case broken
  }

  /// zlib remembers the address, so it must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let either = MAX_WBITS + 32
    isReady =
      inflateInit2_(stream, either, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deallocate()
  }

  func restart() { if isReady { inflateReset(stream) } }

  /// Opens as much as there is room for. Answers how many bytes it used and made.
  func inflate(
    _ packed: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer
  ) -> (outcome: Outcome, used: Int, made: Int) {
    guard isReady, let input = packed.baseAddress, let output = room.baseAddress else {
      return (.broken, 0, 0)
    }
    let (inputCount, roomCount) = (UInt32(clamping: packed.count), UInt32(clamping: room.count))
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = inputCount
    stream.pointee.next_out = output.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = roomCount
    let status = CZlib.inflate(stream, Z_NO_FLUSH)
    let used = Int(inputCount - stream.pointee.avail_in)
    let made = Int(roomCount - stream.pointee.avail_out)
    return (outcome(of: status), used, made)
  }

  private func outcome(of status: Int32) -> Outcome {
    switch status {
    case Z_STREAM_END: .ended
    case Z_OK, Z_BUF_ERROR: stream.pointee.avail_out == 0 ? .wantsRoom : .wantsInput
    default: .broken  // Int32
    }
  }
}
