/// An attribute of a node; all of one node are a chain.
struct DOMAttribute {
  var value = TextSpan()
  var next: Int32 = -1
  var name = DOMName.other
}
