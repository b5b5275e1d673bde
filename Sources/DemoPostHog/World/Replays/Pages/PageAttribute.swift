/// An attribute of an element, in the order of the source.
struct PageAttribute: Hashable, Sendable {
  var name: String
  var value: String
}
