/// The value of an attribute, by its place.
enum AttributePlace {
  /// Null and false, and what makes no sense.
  case removed
  case text(Range<Int>)
  case object(Range<Int>)
}
