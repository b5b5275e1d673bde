/// The mouse, the wheel, the keyboard, and nothing at all.
extension ReplayPlayer {
  mutating func click(_ key: String, _ effect: ShopToy.Effect? = nil) {
    advance(260 + times.fraction() * 240)
    let spot = move(to: key)
    let id = pages[window]?.id(of: key) ?? 1
    press(id, spot, isField: pages[window]?.node(key).map(\.isField) ?? false)
    note("$autocapture", elements: mode == .everything ? elements(key) : "")
    switch effect {
    case nil: break
    case .nothing: note("$dead_click")
    case .toggle: toggle(key)
    case .disclose: disclose(key)
    case .addToCart: addToCart()
    }
  }

  private mutating func press(_ id: Int, _ spot: PageSpot, isField: Bool) {
    let place = #","id":\#(id),"x":\#(spot.x),"y":\#(spot.y),"pointerType":\#(screen.isPhone ? 2 : 0)"#
    incremental(2, #""type":1"# + place)
    if isField { incremental(2, #""type":5,"id":\#(id)"#) }
    advance(70 + times.fraction() * 50)
    incremental(2, #""type":0"# + place)
    incremental(2, #""type":2"# + place)
  }

  /// Moves the pointer there and answers where it stands.
  private mutating func move(to key: String) -> PageSpot {
    guard mode == .everything else { return pointer }
    let spot = screen.place(pages[window]?.spot(of: key) ?? pointer, scrolled: pages[window]?.scrolled ?? 0)
    let target = PageSpot(spot.x + numbers.below(9), spot.y + numbers.below(5))
    glide(to: target, id: pages[window]?.id(of: key) ?? 1, within: 240)
    return target
  }

  private mutating func glide(to target: PageSpot, id: Int, within span: Int) {
    let steps = 5
    let positions = (1...steps).map { step in
      let x = pointer.x + (target.x - pointer.x) * step / steps
      let y = pointer.y + (target.y - pointer.y) * step / steps
      return #"{"x":\#(x),"y":\#(y),"id":\#(id),"timeOffset":\#(-(steps - step) * span / steps)}"#
    }
    if !screen.isPhone { incremental(1, #""positions":[\#(positions.joined(separator: ","))]"#) }
    pointer = target
  }

  /// Moves and scrolls now and then, so that the time counts as active.
  mutating func read(_ share: Double) {
    var left = readingTime(share)
    var isMoving = true
    while left > 0 {
      let span = min(left, 1800 + numbers.fraction() * 2200)
      left -= span
      clock += span
      guard mode == .everything, left > 0 else { continue }
      if clock - lastSnapshot > 300_000 { snapshot() }
      if isApp { swipe() } else if isMoving { wander() } else { scroll() }
      isMoving.toggle()
    }
  }

  private mutating func wander() {
    let target = PageSpot(120 + numbers.below(screen.width - 160), 90 + numbers.below(screen.height - 120))
    glide(to: target, id: pages[window]?.id(of: "main") ?? 1, within: 420)
  }

  /// A finger that moves a list of the app.
  mutating func swipe() {
    let (x, y) = (60 + numbers.below(270), 420 + numbers.below(200))
    let positions = (0..<3).map {
      #"{"x":\#(x + $0 * 3),"y":\#(y - $0 * 70),"id":0,"timeOffset":\#($0 * 90 - 180)}"#
    }
    incremental(6, #""positions":[\#(positions.joined(separator: ","))]"#)
  }

  private mutating func scroll() {
    let before = pages[window]?.scrolled ?? 0
    let after = max(0, before + numbers.pick([180, 240, 320, -260, -before]))
    pages[window]?.scrolled = min(after, 900)
    incremental(3, #""id":1,"x":0,"y":\#(pages[window]?.scrolled ?? 0)"#)
  }

  mutating func idle(_ share: Double) {
    let span = idlingTime(share)
    let isHidden = span > 40_000 && row.entropy % 3 != 0 && !isApp
    let last = now
    if isHidden { custom("window hidden") }
    if span > 310_000, !isApp {
      clock += 300_000
      custom(
        "sessionIdle", #"{"eventTimestamp":\#(now),"lastActivityTimestamp":\#(last),"threshold":300000}"#)
      clock += span - 300_000
      custom("sessionNoLongerIdle", #"{"reason":"user activity","type":3}"#)
      snapshot()
    } else {
      clock += span
    }
    if isHidden { custom("window visible") }
  }

  /// Types stars, a key after the other; a full field is emptied before.
  mutating func type(_ key: String, _ count: Int) {
    advance(180)
    let id = pages[window]?.id(of: key) ?? 1
    for _ in 0..<count {
      advance(90 + times.fraction() * 110)
      let length = (typed[key] ?? 0) % 200 + 1
      typed[key] = length
      let stars = String(repeating: "*", count: length)
      incremental(5, #""text":"\#(stars)","isChecked":false,"userTriggered":true,"id":\#(id)"#)
    }
    let stars = String(repeating: "*", count: typed[key] ?? 0)
    pages[window]?.change(key) { $0[attribute: "value"] = stars }
  }
}

extension PageNode {
  fileprivate var isField: Bool { ["input", "textarea", "select"].contains(tag) }
}
