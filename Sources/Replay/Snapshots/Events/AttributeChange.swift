/// What became of an attribute. Values are UTF-8, valid within the call only.
package enum AttributeChange {
  case removed
  case value(UnsafeBufferPointer<UInt8>)
  /// Of `style` alone: single properties. Read it with `forEachProperty`.
  case style(StyleDifference)
}
