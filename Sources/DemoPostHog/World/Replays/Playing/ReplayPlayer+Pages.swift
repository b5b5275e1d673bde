import Recordings

/// Pages that load, and windows.
extension ReplayPlayer {
  mutating func open(_ path: String, isRejected: Bool, before rest: ArraySlice<ReplayStep>) {
    let loading = (isRejected ? 60 : 180) + times.fraction() * 320
    if clock > 0 { advance(loading) }
    paths[window] = path
    if mode == .everything {
      let state = ShopState(
        cart: cart, isRejected: isRejected, next: Self.next(in: rest, window: window))
      pages[window] = ShownPage(ShopPage.at(Visits.site + path, state))
      typed = [:]
    }
    snapshot()
    custom("$pageview", #"{"href":\#(Self.quoted(Visits.site + path))}"#)
    note("$pageview")
    if path == "/checkout/address" { note("checkout_started") }
    if path == "/checkout/thanks" { note("order_completed") }
    load(path, isRejected: isRejected, loading)
    advance(140)
  }

  /// Meta and the whole page.
  mutating func snapshot() {
    lastSnapshot = clock
    guard mode == .everything, let page = pages[window] else { return }
    let size = #""width":\#(screen.width),"height":\#(screen.height)"#
    record(4) { Array(#"{"href":\#(Self.quoted(page.page.url)),\#(size)}"#.utf8) }
    record(2, isPacked: true) {
      var writer = JSONBytes()
      writer.snapshot(of: page)
      return FieldCompressor.literal(writer.bytes)
    }
  }

  mutating func change(to number: Int, opening path: String?, before rest: ArraySlice<ReplayStep>) {
    if let path { click("to:" + path) }
    custom("window hidden")
    window = number
    advance(120)
    if let path { open(path, isRejected: false, before: rest) } else { custom("window visible") }
  }

  /// The paths that are followed from the page that loads now in a window.
  private static func next(in rest: ArraySlice<ReplayStep>, window: Int) -> [String] {
    var paths: [String] = []
    var active = window
    for step in rest {
      switch step {
      case .follow(let path) where active == window: return paths + [path]
      case .open where active == window: return paths
      case .window(let number, let path):
        if let path, active == window { paths.append(path) }
        active = number
      case .follow, .open, .read, .idle, .click, .type, .console, .request, .show, .hide, .set, .wait, .event,
        .mobile:
        continue
      }
    }
    return paths
  }
}
