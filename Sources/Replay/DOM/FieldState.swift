/// What a form field holds.
package struct FieldState: Equatable, Sendable {
  package var text: String
  package var isChecked: Bool
}
