/// Where an object's members stand, in bytes from the start of its text.
struct JSONPlaces: Sendable {
  struct Member {
    /// Between the quotes.
    var name: Range<Int>
    var value: Range<Int>
    /// Whether the name is not written as it reads.
    var isEscaped: Bool
  }

  var members: [Member] = []
}
