/// A place on a page, in pixels.
struct PageSpot: Hashable, Sendable {
  var x = 0
  var y = 0

  init(_ x: Int = 0, _ y: Int = 0) {
    self.x = x
    self.y = y
  }
}
