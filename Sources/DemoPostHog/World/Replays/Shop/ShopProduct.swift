/// Something the shop sells.
struct ShopProduct: Hashable, Sendable {
  var path: String
  var name: String
  var price: String
  var note: String
}
