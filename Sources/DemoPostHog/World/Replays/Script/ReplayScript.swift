/// Writes what happens in a recording of the web shop, so that its counts are those of the row.
struct ReplayScript {
  let row: DemoRecording
  let visits: Visits
  private let paths: [String]
  private var numbers: SeededNumbers
  /// Where the inactive time goes, by page.
  private var idle: [Int: Double] = [:]
  /// The page on which a second window opens.
  private let secondWindow: Int?

  init(_ row: DemoRecording) {
    self.row = row
    visits = Visits(row: row)
    paths = visits.visited
    numbers = SeededNumbers(seed: row.entropy, kind: 11)
    secondWindow =
      paths.count > 2 && row.entropy % 6 == 0 ? 1 + Int(row.entropy >> 8) % (paths.count - 2) : nil
    for _ in 0..<min(3, paths.count) {
      idle[numbers.below(paths.count), default: 0] += 0.3 + numbers.fraction()
    }
  }

  mutating func steps() -> [ReplayStep] {
    paths.indices.flatMap { index in arrival(index) + stay(index) } + [.read(0.5)]
  }

  /// The navigations that a click makes; the others are typed into the address bar.
  private var followed: Int { min(paths.count - 1, max(0, Int(row.clicks) - visits.attempts)) }

  private var isDeadRage: Bool {
    row.traits.contains(.rageclick) && visits.attempts < 4
      && Int(row.clicks) - followed - visits.attempts >= 3
  }

  private var freeClicks: Int {
    max(0, Int(row.clicks) - followed - visits.attempts - (isDeadRage ? 3 : 0))
  }

  private func share(_ total: Int, _ index: Int) -> Int {
    total * (index + 1) / paths.count - total * index / paths.count
  }

  private mutating func arrival(_ index: Int) -> [ReplayStep] {
    let path = paths[index]
    var steps: [ReplayStep]
    if index == 0 || index > followed {
      steps = [.open(path: path)]
    } else if let button = submit(index) {
      steps = [.click(button), .open(path: path)]
    } else if index == secondWindow {
      steps = [.window(2, opening: path)]
    } else if let secondWindow, index == secondWindow + 1 {
      steps = [.window(1), .read(0.2), .follow(path: path)]
    } else {
      steps = [.follow(path: path)]
    }
    return steps + console(index)
  }

  /// A form that succeeded at last leads on by its own button.
  private func submit(_ index: Int) -> String? {
    guard index - 1 == visits.storyIndex else { return nil }
    switch (paths[index - 1], paths[index]) {
    case ("/checkout/payment", "/checkout/thanks"): return "pay"
    case ("/checkout/address", "/checkout/payment"): return "continue"
    default: return nil  // String
    }
  }

  private func console(_ index: Int) -> [ReplayStep] {
    var steps: [ReplayStep] = []
    for line in 0..<share(Int(row.logs), index) {
      let text = Visits.logTexts[(line + index) % Visits.logTexts.count]
      steps.append(.console(line % 2 == 0 ? .log : .info, text))
    }
    for line in 0..<share(Int(row.warnings), index) {
      steps.append(.console(.warn, Visits.warningTexts[line % Visits.warningTexts.count]))
    }
    return steps
  }

  private mutating func stay(_ index: Int) -> [ReplayStep] {
    let page = ShopPage.at(Visits.site + paths[index], ShopState())
    let isStory = index == visits.storyIndex
    var clicks = share(freeClicks, index)
    var steps: [ReplayStep] = [.read(1)]
    steps += typing(share(Int(row.keypresses), index), page, story: isStory ? visits.story : nil, &clicks)
    steps += playing(clicks, page)
    if let weight = idle[index] { steps.insert(.idle(weight), at: min(steps.count, 2 + numbers.below(6))) }
    steps += failures(index)
    if index == rageIndex { steps += deadRage(page) }
    if isStory, let story = visits.story {
      let isRage = row.traits.contains(.rageclick)
      steps += StoryScript(story: story, attempts: visits.attempts, isRage: isRage).steps + [.read(1.5)]
    }
    return steps
  }

  private var rageIndex: Int? { isDeadRage ? min(1, paths.count - 1) : nil }

  /// Three quick clicks on something that only looks as if it did anything.
  private func deadRage(_ page: ShopPage) -> [ReplayStep] {
    let click = ReplayStep.click(page.toys.last { $0.effect == .nothing }?.key ?? "main", .nothing)
    return [click, .wait(milliseconds: 90), click, .wait(milliseconds: 110), click, .event("$rageclick")]
  }

  /// The errors that belong to no story come in bursts, as they do.
  private func failures(_ index: Int) -> [ReplayStep] {
    let count = share(Int(row.errors) - visits.attempts, index)
    guard count > 0 else { return [] }
    let line = ReplayStep.console(
      .error, visits.backgroundMessage, trace: ["update (\(Visits.site)/assets/app.91be.js:88:12)"])
    let request = ReplayRequest(path: "/api/prices", status: 503, duration: 640)
    return [.request(request)] + Array(repeating: line, count: count)
  }

  private mutating func playing(_ clicks: Int, _ page: ShopPage) -> [ReplayStep] {
    (0..<clicks).flatMap { index in [whim(page), .read(index % 3 == 0 ? 1.4 : 0.5)] }
  }

  /// A click for no great reason: on what the page offers, into a field, at the foot of the page.
  private mutating func whim(_ page: ShopPage) -> ReplayStep {
    let dead = page.toys.filter { $0.effect == .nothing }
    let lively = page.toys.filter { $0.effect != .nothing && !ShopFrame.toys.contains($0) }
    if !dead.isEmpty, numbers.chance(0.05) { return .click(numbers.pick(dead).key, .nothing) }
    if !lively.isEmpty, numbers.chance(0.85) {
      let toy = numbers.pick(lively)
      return .click(toy.key, toy.effect)
    }
    if page.fields.count > 2, numbers.chance(0.8) {
      return .click(page.fields[numbers.below(page.fields.count - 2)].key)
    }
    let toy = numbers.pick(ShopFrame.toys)
    return .click(toy.key, toy.effect)
  }

  /// Fills the fields of a story first, then whatever there is to type into.
  private mutating func typing(_ keys: Int, _ page: ShopPage, story: DemoStory?, _ clicks: inout Int)
    -> [ReplayStep]
  {
    var steps: [ReplayStep] = []
    var left = keys
    var fields = story?.fields ?? []
    let roomy = page.fields.max { $0.most < $1.most } ?? ShopField(key: "search", most: 24)
    while left > 0 {
      let field = fields.isEmpty ? (left > 40 ? roomy : numbers.pick(page.fields)) : fields.removeFirst()
      let count = min(left, field.most)
      left -= count
      if clicks > 0 {
        clicks -= 1
        steps.append(.click(field.key))
      }
      steps += [.type(field.key, count: count), .read(0.4)]
    }
    return steps
  }
}
