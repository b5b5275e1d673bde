package struct EventFlags: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Its content is packed (`cv` 2024-10) and is opened when it is decoded.
  package static let isPacked = EventFlags(rawValue: 1)
  /// Its content is packed in a way that this version does not know, so it cannot be decoded.
  package static let isUnknownPacking = EventFlags(rawValue: 2)
  /// It has a `delay`, which does not count when events are compared.
  package static let hasDelay = EventFlags(rawValue: 4)
  /// It comes from a mobile app: wireframes, not nodes. Additions alone are seen only when they are decoded.
  package static let isMobile = EventFlags(rawValue: 8)
  /// A full snapshot has something to show. Packed content is taken to have it.
  package static let hasContent = EventFlags(rawValue: 16)
}
