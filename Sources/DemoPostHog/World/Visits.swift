/// What happened in a recording: pages, events and console messages, all following from its row.
struct Visits: Sendable {
  static let site = "https://www.fernwehkiosk.example"

  private static let paths = [
    "/", "/maps", "/maps/kungsleden-1-100000", "/globes", "/globes/antique-1888?finish=brass", "/cart",
    "/checkout/address", "/checkout/payment", "/checkout/thanks", "/login", "/signup", "/account/orders",
    "/account/orders/48213?tab=invoice", "/search?q=caf%C3%A9&page=3", "/pricing", "/help/returns",
    "/blog/how-to-fold-a-map", "/app/dashboard", "/app/teams/42/settings", "/app/reports/weekly#revenue",
    "/journal/%E6%97%A5%E6%9C%AC", "/maps?sort=price&dir=asc&utm_source=newsletter&utm_campaign=autumn",
  ]
  private static let messages = [
    "TypeError: Cannot read properties of undefined (reading 'price')",
    "Failed to load resource: the server responded with a status of 503",
    "ResizeObserver loop completed with undelivered notifications.",
    "Uncaught (in promise) AbortError: The user aborted a request.",
    "ChunkLoadError: Loading chunk 17 failed.",
  ]

  private static let comments = [
    "Gave up at the payment step", "Broken on small screens?", "Ask them for an interview 🎤",
  ]

  let row: DemoRecording

  /// What colleagues wrote beside it.
  var comments: [String] {
    row.traits.contains(.commented) ? [Self.comments[Int(row.entropy % UInt64(Self.comments.count))]] : []
  }

  /// `nil` for mobile, as the server has it; one in a few hundred is longer than the server's 512 characters.
  var startURL: String? {
    if row.traits.contains(.mobile) { return nil }
    if row.entropy % 331 == 0 {
      return String(
        (Self.site + "/share?token=" + String(repeating: "0123456789abcdef", count: 40)).prefix(512))
    }
    return page(0)
  }

  var urls: [String] {
    if row.traits.contains(.mobile) { return [] }
    var urls = (0..<(1 + min(7, Int(row.clicks) / 5))).map(page)
    if row.traits.contains(.bought) {
      urls += [Self.site + "/checkout/payment", Self.site + "/checkout/thanks"]
    }
    return urls
  }

  var events: Set<String> {
    var events: Set<String> = row.traits.contains(.mobile) ? ["$screen"] : ["$pageview", "$pageleave"]
    if row.clicks > 0 { events.insert("$autocapture") }
    if row.traits.contains(.rageclick) { events.insert("$rageclick") }
    if row.errors > 0 { events.insert("$exception") }
    if row.traits.contains(.bought) { events.formUnion(["checkout_started", "order_completed"]) }
    if urls.contains(where: { $0.hasSuffix("/signup") }) { events.insert("signed_up") }
    return events
  }

  /// The distinct texts of a level: `info`, `warn` or `error`.
  func messages(_ level: String) -> [String] {
    let count =
      switch level {
      case "error": row.errors
      case "warn": row.warnings
      default: row.logs  // String
      }
    guard count > 0 else { return [] }
    if level == "info" || level == "log" { return ["cart: 3 items", "feature flags loaded"] }
    return (0..<min(2, Int(count))).map { Self.messages[Int((row.entropy >> UInt64($0 * 3)) % 5)] }
  }

  private func page(_ step: Int) -> String {
    let choice = SeededNumbers.mixed(row.entropy &+ UInt64(step))
    return Self.site + Self.paths[Int(choice % UInt64(Self.paths.count))]
  }
}
