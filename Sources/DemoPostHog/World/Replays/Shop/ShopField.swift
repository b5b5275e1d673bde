/// A field that a visitor types into.
struct ShopField: Hashable, Sendable {
  var key: String
  /// The most characters that fit.
  var most: Int
}
