/// Something to click on, and what the click does.
struct ShopToy: Hashable, Sendable {
  enum Effect: Hashable, Sendable {
    /// A picture or a heading: the click is dead.
    case nothing
    /// A button that is pressed or not.
    case toggle
    /// Something behind a heading opens or closes.
    case disclose
    /// The product goes into the cart, and the server is told.
    case addToCart
  }

  var key: String
  var effect: Effect
}
