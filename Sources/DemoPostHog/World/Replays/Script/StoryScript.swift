/// The steps of a story on its page.
struct StoryScript: Sendable {
  let story: DemoStory
  /// How often it goes wrong.
  let attempts: Int
  /// The later attempts come at once, as angry clicks.
  let isRage: Bool

  private static let alertKey = "story-alert"

  var steps: [ReplayStep] {
    guard attempts > 0 else { return [] }
    var steps: [ReplayStep] = attempt(0)
    if isRage, attempts > 3, story.alert != nil {
      for _ in 1..<attempts { steps += [.click(story.button), .wait(milliseconds: 120)] }
      steps.append(.event("$rageclick"))
      for index in 1..<attempts { steps += answer(index, duration: 700) }
      return steps
    }
    for index in 1..<max(1, attempts) { steps += [.read(0.6)] + attempt(index) }
    return steps
  }

  private func attempt(_ index: Int) -> [ReplayStep] {
    let isBack: [ReplayStep] = story == .deadLink && index > 0 ? [.open(path: story.path), .read(0.3)] : []
    return isBack + [.click(story.button), .set(story.button, attribute: "aria-busy", "true")]
      + answer(index, duration: nil)
  }

  private func answer(_ index: Int, duration: Double?) -> [ReplayStep] {
    var request = story.request
    if let duration { request.duration = duration }
    let complaint = ReplayStep.console(.error, story.message, trace: story.trace)
    switch story {
    case .address:
      return [.request(request), .open(path: story.path, isRejected: true), complaint]
    case .deadLink:
      return [.request(request), .open(path: story.furtherPath ?? story.path), complaint]
    case .payment, .search, .upload, .coupon, .signIn:
      return waiting(index) + [.request(request), complaint] + alert(index)
        + [.set(story.button, attribute: "aria-busy", nil)]
    }
  }

  private func waiting(_ index: Int) -> [ReplayStep] {
    guard story == .search, index == 0 else { return [] }
    let spinner = PageNode(
      "div", with: ["class": "spinner", "role": "status"], key: "spinner", [PageNode("span", ["Searching…"])])
    return [.show(spinner, in: "results")]
  }

  private func alert(_ index: Int) -> [ReplayStep] {
    guard let text = story.alert else { return [] }
    let container = story == .coupon ? "coupon-form" : "form"
    let alert = PageNode(
      "div", with: ["class": "alert", "role": "alert"], key: Self.alertKey, [PageNode(text: text)])
    return (index > 0 ? [.hide(Self.alertKey, from: container)] : []) + [.show(alert, in: container)]
  }
}
