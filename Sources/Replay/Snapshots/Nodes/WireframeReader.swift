package import Recordings

/// Walks through wireframes and their children, parents first.
package struct WireframeReader {
  /// A list whose end is not reached yet, or whose reading waits for that of a child.
  private struct OpenList {
    var places: [Range<Int>]
    var next = 0
  }

  private static let deepest = 64
  /// Each level reads through all levels below it. Screens with pictures are large, but not deep.
  private static let mostScanned = 256 << 20

  private let limits: SnapshotLimits
  private var open: [OpenList] = []
  private var count = 0
  private var isComplete = true
  /// Bytes that were read through.
  private var scanned = 0

  private init(limits: SnapshotLimits) { self.limits = limits }

  /// Of one wireframe or an array of them. `depth` is 0 for the outermost. False where something was left out.
  @discardableResult
  package static func forEach(
    _ wireframes: JSONText, limits: SnapshotLimits = .standard,
    _ visit: (_ wireframe: Wireframe, _ depth: Int) -> Void
  ) -> Bool {
    var reader = WireframeReader(limits: limits)
    return wireframes.bytes.withUnsafeBufferPointer { reader.read($0, visit) }
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ visit: (_ wireframe: Wireframe, _ depth: Int) -> Void
  ) -> Bool {
    if !openList(0..<bytes.count, in: bytes) { open = [OpenList(places: [0..<bytes.count])] }
    while let list = open.last {
      guard list.next < list.places.count else {
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      readOne(list.places[list.next], in: bytes, visit)
    }
    return isComplete
  }

  /// False where there is no list.
  private mutating func openList(_ place: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var reader = JSONReader(UnsafeBufferPointer(rebasing: bytes[place]))
    let start = place.lowerBound
    do throws(JSONProblem) {
      guard try reader.peek() == UInt8(ascii: "[") else { return false }
      let places = try reader.array { reader throws(JSONProblem) in try reader.place() }
      open.append(OpenList(places: places.map { ($0.lowerBound + start)..<($0.upperBound + start) }))
    } catch {
      isComplete = false
    }
    return true
  }

  private mutating func readOne(
    _ place: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>,
    _ visit: (_ wireframe: Wireframe, _ depth: Int) -> Void
  ) {
    guard count < limits.nodes, scanned < Self.mostScanned else { return isComplete = false }
    (count, scanned) = (count + 1, scanned + place.count)
    var reader = JSONReader(UnsafeBufferPointer(rebasing: bytes[place]))
    do throws(JSONProblem) {
      var children: Range<Int>?
      let wireframe = try Wireframe(&reader, children: &children)
      visit(wireframe, open.count - 1)
      guard let children else { return }
      guard open.count < Self.deepest else { return isComplete = false }
      let start = place.lowerBound
      _ = openList((children.lowerBound + start)..<(children.upperBound + start), in: bytes)
    } catch {
      isComplete = false
    }
  }
}
