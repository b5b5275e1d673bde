/// The last clicks of a window, for double clicks and rage.
struct RecentClicks {
  struct Click {
    var entry: Int
    var time: Int64
    /// Of what was meant.
    var id: SnapshotNodeID
    /// Of what lay there.
    var clicked: SnapshotNodeID
  }

  private(set) var all: [Click] = []
  /// The streak of clicks at one place.
  var streak = 0
  var streakTime: Int64 = 0
  /// When the streak began.
  var streakStart: Int64 = 0
  var x = 0.0
  var y = 0.0
  var rageEntry: Int?

  var last: Click? { all.last }

  mutating func note(_ entry: Int, _ click: Interaction, _ id: SnapshotNodeID, _ time: Int64) {
    all.append(Click(entry: entry, time: time, id: id, clicked: click.id))
    if all.count > 3 { all.removeFirst() }
  }

  mutating func forgetLast() { all.removeLast() }

  /// The lines of the one or two clicks that make a double click.
  func lastTwo(around time: Int64, id: SnapshotNodeID, _ tree: DOMTree) -> [Int] {
    let target = tree.node(withID: id).map(tree.clickTarget).map(tree.id(of:))
    return all.suffix(2).filter { time - $0.time <= 1_000 && ($0.clicked == id || $0.id == target) }.map(
      \.entry)
  }
}
