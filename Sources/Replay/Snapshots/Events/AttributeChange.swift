import Recordings

/// What became of an attribute. Values are UTF-8, valid within the call only.
package enum AttributeChange {
  case removed
  case value(UnsafeBufferPointer<UInt8>)
  /// Of `style` alone: single properties. Read it with `forEachProperty`.
  case style(StyleDifference)
}

/// Changed properties of an inline style.
package struct StyleDifference {
  let object: JSONText

  /// A value of nil removes the property.
  package func forEachProperty(
    _ apply: (_ name: String, _ value: String?, _ isImportant: Bool) -> Void
  ) {}
}
