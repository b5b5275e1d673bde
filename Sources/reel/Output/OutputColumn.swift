import Recordings

struct OutputColumn: Hashable {
  /// In the header line of TSV.
  var name: String
  /// Over the column of a table.
  var title: String
  /// Narrower than this it says nothing, and goes away instead.
  var least: Int
  var most: Int
  var alignsRight = false
  /// It is never cut, as an id that is to be typed again: it is as wide as its widest value.
  var isWhole = false
  /// What is too long goes on in further lines, instead of being cut.
  var wraps = false
  /// It is printed only where it is named.
  var isOptional = false
  /// Where there is no room for all columns, those with the lowest number go first.
  var importance: Int
}
