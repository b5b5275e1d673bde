/// What a mistyped name may have been meant for.
package enum NearestName {
  /// The known name with the fewest differences. Nil where all of them differ too much. A name that begins as
  /// typed is near, however long it is.
  package static func to(_ typed: String, among names: [String]) -> String? {
    guard !typed.isEmpty else { return nil }
    let candidates = names.map { (name: $0, count: editDistance(Array(typed), Array($0))) }
    if let best = candidates.min(by: { $0.count < $1.count }), best.count <= max(1, min(3, typed.count / 2)) {
      return best.name
    }
    return names.filter { $0.hasPrefix(typed) }.min { $0.count < $1.count }
  }

  /// Letters inserted, left out, replaced, or two of them swapped.
  private static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for row in 1...left.count {
      var line = [row]
      for column in 1..<(right.count + 1) {
        let same = left[row - 1] == right[column - 1]
        var least = min(
          rows[row - 1][column] + 1, line[column - 1] + 1, rows[row - 1][column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          least = min(least, rows[row - 2][column - 2] + 1)
        }
        line.append(least)
      }
      rows.append(line)
    }
    return rows[left.count][right.count]
  }
}
