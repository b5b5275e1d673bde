import Recordings

/// Opens what PostHog's recorder packed: gzip, each byte written as the character of its number.
struct CompressedField {
  /// Nothing grows by more, so a size beyond it is damage.
  private static let largestRatio = 1_040

  private let limits: SnapshotLimits
  private let inflater = Inflater()
  /// Bytes of all fields so far. A field that is opened again counts again in both.
  private var (packed, opened) = (0, 0)

  init(limits: SnapshotLimits) { self.limits = limits }

  /// The JSON in a string as it stands in its quotes; nil where it is empty.
  mutating func open(_ content: Slice<UnsafeBufferPointer<UInt8>>) throws(UnreadableKind) -> JSONText? {
    guard !content.isEmpty else { return nil }
    guard let packed = LatinOneText.bytes(of: content), packed.count >= 18 else { throw .gzip }
    let size = Self.openedSize(packed)
    // An empty array: most mutations have two of them.
    guard size > 2 else { return nil }
    guard size <= packed.count * Self.largestRatio else { throw .gzip }
    guard size <= limits.opened(of: packed.count, upTo: limits.fieldBytes) else { throw .bomb }
    try allow(size, for: packed.count)
    guard let text = inflated(packed, size: size) else { throw .gzip }
    return JSONText(text)
  }

  /// Many small bombs are one as well.
  private mutating func allow(_ size: Int, for count: Int) throws(UnreadableKind) {
    let allowed = limits.openedAllowance.addingSaturating(
      limits.averageRatio.multipliedSaturating(by: packed + count))
    guard opened + size <= allowed else { throw .bomb }
    (packed, opened) = (packed + count, opened + size)
  }

  /// As gzip says at its end. Another size is damage.
  private static func openedSize(_ packed: [UInt8]) -> Int {
    packed.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private func inflated(_ packed: [UInt8], size: Int) -> [UInt8]? {
    inflater.restart()
    var isWhole = false
    let text = [UInt8](unsafeUninitializedCapacity: size) { room, count in
      packed.withUnsafeBytes { packed in
        let result = inflater.inflate(
          packed, into: UnsafeMutableRawBufferPointer(rebasing: room.raw[..<size]))
        isWhole = (result.outcome == .ended || result.outcome == .wantsRoom) && result.made == size
        count = result.made
        if result.outcome == .wantsRoom { isWhole = isWhole && ends(packed, behind: result.used) }
      }
    }
    return isWhole ? text : nil
  }

  /// The room was full before the checksum was read.
  private func ends(_ packed: UnsafeRawBufferPointer, behind used: Int) -> Bool {
    var byte: UInt8 = 0
    return withUnsafeMutableBytes(of: &byte) { room in
      let result = inflater.inflate(UnsafeRawBufferPointer(rebasing: packed[used...]), into: room)
      return result.outcome == .ended && result.made == 0
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  fileprivate var raw: UnsafeMutableRawBufferPointer { UnsafeMutableRawBufferPointer(self) }
}
