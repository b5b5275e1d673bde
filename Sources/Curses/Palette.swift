/// The colours that terminals have.
package enum Palette {
  /// The one of the first 8 or 16 colours that comes closest to one of the extended palette.
  package static func nearest(to index: UInt8, among count: Int) -> Int {
    let wanted = channels(of: index)
    return (0..<count).min { distance(basic[$0], wanted) < distance(basic[$1], wanted) } ?? 0
  }

  private static func channels(of index: UInt8) -> [Int] {
    if index < 16 { return basic[Int(index)] }
    if index >= 232 { return Array(repeating: 8 + 10 * (Int(index) - 232), count: 3) }
    let cube = Int(index) - 16
    return [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
  }

  private static func distance(_ one: [Int], _ other: [Int]) -> Int {
    zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  /// The sixteen colours as xterm shows them.
  private static let basic: [[Int]] = [
    [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0],
    [0, 0, 238], [205, 0, 205], [0, 205, 205], [229, 229, 229],
    [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0],
    [92, 92, 255], [255, 0, 255], [0, 255, 255], [255, 255, 255],
  ]
}
