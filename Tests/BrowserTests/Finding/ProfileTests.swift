import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Going to another profile")
struct ProfileTests: FindingScene {
  private let red = Style(foreground: .indexed(15), background: .indexed(1), attributes: .bold)

  private func running(
    _ names: [String] = ["production", "staging"], current: String? = "staging", style: Style? = nil,
    _ size: Size = .middle
  ) -> StoreTester {
    StoreTester.running(size, recordings: Recording.samples(1...5)) {
      $0.profiles = ProfileSet(names: names, current: current, style: style)
    }
  }

  private func opened(_ effects: [Effect]) -> [String] {
    effects.compactMap { if case .openProfile(let name) = $0 { name } else { nil } }
  }

  private func titles(_ tester: StoreTester) -> [String] {
    if case .profile(let finder)? = tester.state.overlay { finder.list.rows.map(\.name) } else { [] }
  }

  @Test func `:profile goes to the one of that name at once, and Tab completes names`() {
    var tester = running()
    #expect(opened(tester.enter("profile production")) == ["production"])
    #expect(tester.status.contains("Opening production"))
    tester.type(":profile pro")
    tester.press(.tab)
    #expect(tester.state.line?.words == "profile production")
  }

  @Test func `Without a name the profiles are listed; typing finds one, Enter goes`() {
    var tester = running()
    #expect(opened(tester.enter("profile")).isEmpty)
    #expect(titles(tester) == ["production", "staging"])
    #expect(tester.frame.row(of: "* staging") != nil)
    tester.type("PROD")
    #expect(titles(tester) == ["production"])
    #expect(opened(tester.press(.enter)) == ["production"])
    #expect(tester.state.overlay == nil)
  }

  @Test func `Nothing of that name stays in the list, Esc leaves it`() {
    var tester = running()
    tester.enter("profile")
    tester.type("xyz")
    #expect(tester.frame.row(of: "No profile of that name") != nil)
    #expect(opened(tester.press(.enter)).isEmpty)
    tester.press(.escape)
    #expect(tester.state.overlay == nil)
  }

  @Test func `A name that is wrong is told with the nearest one`() {
    var tester = running()
    #expect(opened(tester.enter("profile stagign")).isEmpty)
    #expect(tester.status.contains("There is no profile stagign: did you mean staging?"))
  }

  @Test func `Where it is open already, and where there are none, it says so`() {
    var tester = running()
    #expect(opened(tester.enter("profile staging")).isEmpty)
    #expect(tester.status.contains("this is staging"))
    var without = running([], current: nil)
    #expect(opened(without.enter("profile x")).isEmpty)
    #expect(without.status.contains("the configuration has no profiles"))
  }

  @Test func `The header names the profile while there are several`() {
    #expect(running().header.hasPrefix(" reel  staging  "))
    #expect(running(["staging"]).header.hasPrefix(" reel  All recordings"))
    #expect(running(current: nil).header.hasPrefix(" reel  All recordings"))
    for size in [Size.large, .middle, .small, .narrow] {
      #expect(running(size).header.contains("staging"))
    }
  }

  private func running(_ size: Size) -> StoreTester {
    running(["production", "staging"], current: "staging", size)
  }

  @Test func `Production stands in its colour, with a cell of its ground on each side`() {
    let tester = running(["production"], current: "production", style: red)
    #expect(tester.header.hasPrefix(" reel  production  "))
    let styles = tester.frame[row: 0].prefix(20).map(\.style)
    #expect(styles[5] != red && styles[6...17].allSatisfy { $0 == red } && styles[18] != red)
  }

  @Test func `A colour without a ground stands on the header's`() {
    let tester = running(style: Style(foreground: .indexed(6)))
    let style = tester.frame[row: 0][7].style
    #expect(
      style.foreground == .indexed(6) && style.background == tester.state.settings.theme[.header].background)
  }

  @Test func `A read-only profile disables what changes the server, and says why`() {
    var tester = StoreTester.running(recordings: Recording.samples(1...2)) {
      $0.isReadOnly = true
      $0.readOnlyReason = "the profile production is read-only"
    }
    tester.type("w")
    #expect(tester.status.contains("the profile production is read-only"))
  }

  @Test func `What is not saved yet keeps the profile open`() {
    var tester = running()
    tester.type("ww")
    #expect(opened(tester.enter("profile production")).isEmpty)
    #expect(tester.status.contains("not saved yet"))
  }

  @Test func `The lines that were typed are kept by the browser that begins anew`() {
    var tester = running()
    tester.enter("profile staging")
    var settings = tester.state.settings
    settings.profiles.current = "production"
    let next = tester.state.begunAnew(settings)
    #expect(next.lineHistory == ["profile staging"] && next.settings.profiles.current == "production")
    #expect(next.recordings == BrowserState(settings: settings, size: next.size, now: next.now).recordings)
  }
}
