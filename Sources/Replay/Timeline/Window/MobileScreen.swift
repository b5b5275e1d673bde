import Recordings

/// The screen of a mobile app as boxes in the order of their painting.
struct MobileScreen {
  struct Box {
    var id: SnapshotNodeID
    var parent: SnapshotNodeID
    var x: Double
    var y: Double
    var width: Double
    var height: Double
    var type: String
    var inputType: String?
    /// Text, label or address; cleaned.
    var label: String?
    var value: String?
    var isChecked: Bool
  }

  private(set) var boxes: [Box] = []
  private(set) var isMobile = false
  /// Taps have no page to be found in, so many boxes at most are looked at.
  private static let most = 5_000

  mutating func load(_ wireframes: JSONText) {
    isMobile = true
    boxes.removeAll(keepingCapacity: true)
    add(wireframes, to: .unknown)
  }

  mutating func add(_ wireframes: JSONText, to parent: SnapshotNodeID) {
    isMobile = true
    var parents: [SnapshotNodeID] = []
    WireframeReader.forEach(wireframes) { wireframe, depth in
      guard boxes.count < Self.most else { return }
      parents.removeLast(max(0, parents.count - depth))
      boxes.append(Self.box(wireframe, parents.last ?? parent))
      parents.append(wireframe.id)
    }
  }

  /// A box and all within it.
  mutating func remove(_ id: SnapshotNodeID) {
    var gone: Set<SnapshotNodeID> = [id]
    boxes.removeAll { box in
      guard gone.contains(box.id) || gone.contains(box.parent) else { return false }
      gone.insert(box.id)
      return true
    }
  }

  func box(withID id: SnapshotNodeID) -> Box? { boxes.last { $0.id == id } }

  /// The smallest box with a name at a point; the one on top of equal ones.
  func target(x: Double, y: Double) -> Box? {
    let hit = boxes.filter { box in
      x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height && !box.isBar
    }
    return hit.filter { $0.label != nil || $0.type == "input" }.min { area($0) < area($1) } ?? hit.last
  }

  private func area(_ box: Box) -> Double { box.width * box.height }

  /// Of a box: its own, or of a field the text just above or left of it.
  func label(of box: Box) -> String? {
    // What stands above a search field is a title.
    guard box.label == nil, box.type == "input", box.inputType != "search" else { return box.label }
    let texts = boxes.filter { other in
      let isAbove = other.y + other.height <= box.y + 4 && box.y - other.y - other.height < 48
      let isLeft = other.x + other.width <= box.x + 4 && abs(other.y - box.y) < 24
      let overlaps = other.x < box.x + box.width && other.x + other.width > box.x
      return other.type == "text" && other.label != nil && (isAbove && overlaps || isLeft)
    }
    return texts.min { box.y - $0.y < box.y - $1.y }?.label
  }

  /// The topmost text in the largest letters is often the title; the first text is near enough.
  var title: String? {
    boxes.filter { $0.type == "text" && $0.label != nil }.min { ($0.y, $0.x) < ($1.y, $1.x) }?.label
  }

  private static func box(_ wireframe: Wireframe, _ parent: SnapshotNodeID) -> Box {
    let label = wireframe.label ?? wireframe.text ?? wireframe.url
    let isButton = wireframe.inputType == "button"
    let cleaned = (label ?? (isButton ? wireframe.value : nil)).map { PageText.clean($0, limit: 100) }
    return Box(
      id: wireframe.id, parent: parent, x: wireframe.x, y: wireframe.y, width: wireframe.width ?? 100_000,
      height: wireframe.height, type: wireframe.type, inputType: wireframe.inputType,
      label: cleaned.flatMap { $0.isEmpty ? nil : $0 }, value: wireframe.value, isChecked: wireframe.isChecked
    )
  }
}

extension MobileScreen.Box {
  var isBar: Bool { type == "status_bar" || type == "navigation_bar" }

  var isTextField: Bool { role == "textbox" || role == "searchbox" }

  var role: String? {
    guard type == "input" else { return type == "image" ? "img" : type == "text" ? "text" : nil }
    switch inputType ?? "" {
    case "button": return "button"
    case "checkbox": return "checkbox"
    case "radio": return "radio"
    case "toggle": return "switch"
    case "select": return "combobox"
    case "progress": return "progressbar"
    case "search": return "searchbox"
    default: return "textbox"  // String
    }
  }
}
