import Recordings

/// A node whose end is not reached yet.
struct OpenNode {
  var isFirstMember = true
  var isInChildren = false
  var isFirstChild = true
  /// Where they stand in the JSON; empty where there are none.
  private(set) var tagName = 0..<0
  private(set) var text = 0..<0
  private var kind = SnapshotNode.Kind.unknown
  private var id = SnapshotNodeID.unknown
  private var root: SnapshotNodeID?
  private var flags: Flags = []

  enum Field: String, CaseIterable {
    case type, id, rootId, childNodes, tagName, attributes, textContent, name, compatMode
    case isShadowHost, isShadow, isSVG, needBlock, isStyle
  }
  static let names = FieldNames(Field.self)

  private struct Flags: OptionSet {
    let rawValue: UInt8
    static let shadowHost = Flags(rawValue: 1)
    static let shadow = Flags(rawValue: 2)
    static let svg = Flags(rawValue: 4)
    static let blocked = Flags(rawValue: 8)
    static let style = Flags(rawValue: 16)
    static let quirks = Flags(rawValue: 32)
  }

  mutating func read(_ field: Field, _ reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .type: kind = try reader.byte().flatMap(SnapshotNode.Kind.init(rawValue:)) ?? .unknown
    case .id: id = try reader.nodeID()
    case .rootId: root = try reader.optionalNodeID()
    case .tagName: tagName = try reader.textContent() ?? 0..<0
    case .textContent, .name: text = try reader.textContent() ?? 0..<0
    case .compatMode: set(.quirks, try reader.string() == "BackCompat")
    case .isShadowHost: set(.shadowHost, try reader.bool())
    case .isShadow: set(.shadow, try reader.bool())
    case .isSVG: set(.svg, try reader.bool())
    case .needBlock: set(.blocked, try reader.bool())
    case .isStyle: set(.style, try reader.bool())
    case .childNodes, .attributes: break
    }
  }

  private mutating func set(_ flag: Flags, _ isSet: Bool?) {
    if isSet == true { flags.insert(flag) }
  }

  func node(tagName: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>) -> SnapshotNode {
    SnapshotNode(
      kind: kind, id: id, root: root, tagName: tagName, text: text,
      isShadowHost: flags.contains(.shadowHost), isShadow: flags.contains(.shadow),
      isSVG: flags.contains(.svg), isBlocked: flags.contains(.blocked), isStyle: flags.contains(.style),
      isQuirks: flags.contains(.quirks))
  }
}
