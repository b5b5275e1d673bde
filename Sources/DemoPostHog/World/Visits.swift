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
  static let warningTexts = [
    "[i18n] missing key cart.shipping.eta", "Deprecated: Event.path will be removed",
    "6 pictures have no size",
  ]
  static let logTexts = ["feature flags loaded", "cart: 3 items", "price list: 24 entries, 0 stale"]

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
    return Self.site + startPath
  }

  var urls: [String] {
    if row.traits.contains(.mobile) { return [] }
    let further = story?.furtherPath.map { [$0] } ?? []
    return (visited + further).map { Self.site + $0 }
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

  /// What happened earlier in the session of some recordings: they began when it was over.
  var earlierEvents: Set<String> { row.entropy % 5 == 1 ? ["newsletter_opened"] : [] }

  /// The distinct texts of a level: `info`, `warn` or `error`.
  func messages(_ level: String) -> [String] {
    switch level {
    case "error":
      let told = attempts > 0 ? story.map { [$0.message] } ?? [] : []
      return told + (Int(row.errors) > attempts ? [backgroundMessage] : [])
    case "warn": return Array(Self.warningTexts.prefix(Int(row.warnings)))
    default: return Array(Self.logTexts.prefix(Int(row.logs)))  // String
    }
  }

  private var startPath: String {
    if row.entropy % 331 == 0 {
      return String(
        (Self.site + "/share?token=" + String(repeating: "0123456789abcdef", count: 40)).prefix(512)
          .dropFirst(Self.site.count))
    }
    return path(0)
  }

  private func path(_ step: Int) -> String {
    let choice = SeededNumbers.mixed(row.entropy &+ UInt64(step))
    return Self.paths[Int(choice % UInt64(Self.paths.count))]
  }
}

/// What goes wrong in a recording.
extension Visits {
  var story: DemoStory? { DemoStory(row) }

  /// The paths of the pages in their order; a story has its page.
  var visited: [String] {
    var paths = [startPath] + (0..<min(7, Int(row.clicks) / 5)).map { path($0 + 1) }
    if let story { paths.append(story.path) }
    if row.traits.contains(.bought) {
      paths += paths.last == "/checkout/payment" ? [] : ["/checkout/payment"]
      paths.append("/checkout/thanks")
    }
    return paths
  }

  /// Which of the visited pages has the story.
  var storyIndex: Int? { story.map { _ in 1 + min(7, Int(row.clicks) / 5) } }

  /// How often the story goes wrong, as far as errors and clicks reach.
  var attempts: Int {
    guard story != nil else { return 0 }
    let wanted = row.traits.contains(.rageclick) ? 4 : 2 + Int(row.entropy >> 20) % 2
    return max(0, min(wanted, Int(row.errors), Int(row.clicks) - visited.count + 1))
  }

  /// What the console says outside of the story.
  var backgroundMessage: String { Self.messages[Int((row.entropy >> 3) % 5)] }
}
