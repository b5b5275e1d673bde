/// In CSS pixels.
package struct ScrollPosition: Equatable, Sendable {
  package var x: Double
  package var y: Double
}
