import Recordings

/// A body or a file in gzip, which may have several members.
enum GzipBody {
  private static let pieceSize = 4 << 20

  /// No text begins with this byte.
  static func begins(_ bytes: [UInt8]) -> Bool { bytes.first == 0x1F }

  /// Gives the opened bytes piece by piece. What comes before damage is given as well.
  static func open(
    _ packed: [UInt8], limits: SnapshotLimits, _ take: ([UInt8]) -> Void
  ) -> UnreadableKind? {
    let inflater = Inflater()
    let most = limits.opened(of: packed.count, upTo: limits.storedBytes)
    return packed.withUnsafeBytes { packed in
      var (used, made) = (0, 0)
      while true {
        var result: (outcome: Inflater.Outcome, used: Int, made: Int) = (.broken, 0, 0)
        let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { room, count in
          let rest = UnsafeRawBufferPointer(rebasing: packed[used...])
          result = inflater.inflate(rest, into: UnsafeMutableRawBufferPointer(room))
          count = result.made
        }
        (used, made) = (used + result.used, made + result.made)
        take(piece)
        if made > most { return made > limits.storedBytes ? .size : .bomb }
        switch result.outcome {
        case .wantsRoom: continue
        case .wantsInput: return .cut
        case .broken: return .gzip
        case .ended:
          guard begins(at: used, in: packed) else { return nil }
          inflater.restart()
        }
      }
    }
  }

  /// Behind a member: another one. Anything else is padding.
  private static func begins(at place: Int, in packed: UnsafeRawBufferPointer) -> Bool {
    place + 2 <= packed.count && packed[place] == 0x1F && packed[place + 1] == 0x8B
  }
}

extension SnapshotLimits {
  /// How much may come out of so many packed bytes.
  func opened(of packed: Int, upTo limit: Int) -> Int {
    min(limit, max(smallestBomb, packed.multipliedSaturating(by: packingRatio)))
  }
}
