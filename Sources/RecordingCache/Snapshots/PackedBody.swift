import CZlib
import Foundation
import Recordings

/// The bytes of an answer as they lie on the disk: half as many, and with a checksum.
struct PackedBody {
  /// As it was served, in bytes.
  let length: Int
  let data: Data

  /// More than any answer has (`TransportLimits`). What claims more is damaged.
  private static let mostBytes = 1 << 30
  /// Nothing grows by more.
  private static let largestRatio = 1_040
  /// The fastest of zlib: others gain a twentieth of the size for three times the time.
  private static let level: Int32 = 1

  init(length: Int, data: Data) { (self.length, self.data) = (length, data) }

  /// Nil where there is no memory for it.
  init?(_ body: [UInt8]) {
    guard body.count <= Self.mostBytes else { return nil }
    var size = compressBound(uLong(body.count))
    var isPacked = false
    let packed = [UInt8](unsafeUninitializedCapacity: Int(size)) { room, count in
      isPacked = compress2(room.baseAddress, &size, body, uLong(body.count), Self.level) == Z_OK
      count = isPacked ? Int(size) : 0
    }
    guard isPacked else { return nil }
    self.init(length: body.count, data: Data(packed))
  }

  /// Nil where anything about it is damaged.
  var body: [UInt8]? {
    let limit = min(Self.mostBytes, data.count.multipliedSaturating(by: Self.largestRatio))
    guard (0...limit).contains(length) else { return nil }
    var size = uLong(length)
    var isWhole = false
    let body = [UInt8](unsafeUninitializedCapacity: length) { room, count in
      isWhole = data.withUnsafeBytes { data in
        uncompress(
          room.baseAddress, &size, data.bindMemory(to: UInt8.self).baseAddress, uLong(data.count)) == Z_OK
      }
      count = isWhole ? min(length, Int(size)) : 0
    }
    return isWhole && body.count == length ? body : nil
  }
}
