/// What a property is compared with: `5`, or the text `"5"`.
package enum PropertyBound: Hashable, Sendable {
  case number(Double)
  case text(String)
}
