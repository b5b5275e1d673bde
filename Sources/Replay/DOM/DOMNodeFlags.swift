struct DOMNodeFlags: OptionSet {
  let rawValue: UInt8

  /// The place is free for another node.
  static let isFree = DOMNodeFlags(rawValue: 1)
  static let isShadowHost = DOMNodeFlags(rawValue: 2)
  /// Belongs to the shadow root of its parent.
  static let isShadow = DOMNodeFlags(rawValue: 4)
  static let isSVG = DOMNodeFlags(rawValue: 8)
  /// Its content was not recorded.
  static let isBlocked = DOMNodeFlags(rawValue: 16)
  /// Its `hidden` attribute hides it.
  static let isHidden = DOMNodeFlags(rawValue: 32)
  /// Its inline style hides it.
  static let isUndisplayed = DOMNodeFlags(rawValue: 64)
  /// Text of a style sheet.
  static let isStyle = DOMNodeFlags(rawValue: 128)
}
