/// What a page depends on beside its address.
struct ShopState: Hashable, Sendable {
  var cart = 0
  var isSignedIn = false
  /// A form came back, with what the server found wrong in it.
  var isRejected = false
  /// The paths that the visitor goes to from here.
  var next: [String] = []
}
