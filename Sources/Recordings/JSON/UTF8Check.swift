/// Whether bytes are UTF-8 that needs no repair.
enum UTF8Check {
  static func isRight(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    (try? UTF8Span(validating: UnsafeBufferPointer(rebasing: bytes).span)) != nil
  }
}
