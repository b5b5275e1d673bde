/// A text in an arena.
struct TextSpan: Equatable {
  var start: UInt32 = 0
  var count: UInt32 = 0
}
