/// What goes wrong in a recording with errors, from the visitor's point of view.
enum DemoStory: Int, CaseIterable, Sendable {
  case payment, address, search, upload, coupon, deadLink, signIn

  /// `nil` where too little happens for a story.
  init?(_ row: DemoRecording) {
    guard row.errors > 0, row.clicks >= 6, !row.traits.contains(.mobile) else { return nil }
    let cases = row.traits.contains(.bought) ? [Self.payment, .address, .coupon] : Self.allCases
    self = cases[Int(SeededNumbers.mixed(row.entropy ^ 0x5707) % UInt64(cases.count))]
  }

  /// Where it happens.
  var path: String {
    switch self {
    case .payment: "/checkout/payment"
    case .address: "/checkout/address"
    case .search: "/search?q=caf%C3%A9&page=3"
    case .upload: "/app/teams/42/settings"
    case .coupon: "/cart"
    case .deadLink: "/help/returns"
    case .signIn: "/login"
    }
  }

  /// Where it leads.
  var furtherPath: String? { self == .deadLink ? "/help/returns/label" : nil }

  /// What the console says each time.
  var message: String {
    switch self {
    case .payment: "TypeError: Cannot read properties of undefined (reading 'total')"
    case .address: "Failed to load resource: the server responded with a status of 422"
    case .search: "Uncaught (in promise) AbortError: The user aborted a request."
    case .upload: "Error: Upload failed with status 413"
    case .coupon: "Error: Coupon AUTUMN was refused (409)"
    case .deadLink: "Failed to load resource: the server responded with a status of 404"
    case .signIn: "Error: Sign-in refused (401)"
    }
  }

  var trace: [String] {
    let asset = Visits.site + "/assets/app.91be.js"
    let functions: [String] =
      switch self {
      case .payment: ["showReceipt", "submitPayment"]
      case .search: ["abortSearch"]
      case .upload: ["uploadLogo", "onUpload"]
      case .coupon: ["applyCoupon"]
      case .signIn: ["signIn", "onSubmit"]
      case .address, .deadLink: []
      }
    return functions.enumerated().map { "\($1) (\(asset):\(212 + $0 * 57):\(17 + $0 * 4))" }
  }

  var button: String {
    switch self {
    case .payment: "pay"
    case .address: "continue"
    case .search: "find"
    case .upload: "upload"
    case .coupon: "coupon-apply"
    case .deadLink: "return-label"
    case .signIn: "sign-in"
    }
  }

  /// The fields that are filled before.
  var fields: [ShopField] {
    switch self {
    case .payment:
      [("holder", 14), ("card", 16), ("expiry", 5), ("cvc", 3)].map { ShopField(key: $0.0, most: $0.1) }
    case .address:
      [("name", 15), ("street", 14), ("postcode", 4), ("city", 8)].map { ShopField(key: $0.0, most: $0.1) }
    case .search: [ShopField(key: "query", most: 11)]
    case .upload: [ShopField(key: "team", most: 9)]
    case .coupon: [ShopField(key: "coupon", most: 6)]
    case .deadLink: []
    case .signIn: [ShopField(key: "email", most: 21), ShopField(key: "password", most: 11)]
    }
  }

  /// What the shop tells its visitor; `nil` where a page of its own does.
  var alert: String? {
    switch self {
    case .payment: "Something went wrong. Your card was not charged."
    case .search: "The search takes longer than usual. Try again."
    case .upload: "The picture could not be uploaded: at most 2 MB are allowed."
    case .coupon: "This coupon ended yesterday."
    case .signIn: "E-mail or password is wrong."
    case .address, .deadLink: nil
    }
  }

  var request: ReplayRequest {
    switch self {
    case .payment: ReplayRequest(method: "POST", path: "/api/payments", status: 502, duration: 1200)
    case .address:
      ReplayRequest(
        method: "POST", path: "/checkout/address", status: 422, duration: 480, initiator: "navigation")
    case .search: ReplayRequest(path: "/api/search?q=caf%C3%A9", status: nil, duration: 8000, bytes: 0)
    case .upload: ReplayRequest(method: "POST", path: "/api/teams/42/logo", status: 413, duration: 2400)
    case .coupon: ReplayRequest(method: "POST", path: "/api/cart/coupon", status: 409, duration: 350)
    case .deadLink:
      ReplayRequest(path: "/help/returns/label", status: 404, duration: 210, initiator: "navigation")
    case .signIn: ReplayRequest(method: "POST", path: "/api/session", status: 401, duration: 420)
    }
  }
}
