import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("What :quota says")
struct QuotaWordsTests {
  private func said(_ isUnlimited: Bool) -> String {
    var state = BrowserState.sample()
    state.settings.isUnlimited = isUnlimited
    var tester = StoreTester(state)
    tester.type(":quota")
    tester.press(.enter)
    return tester.status
  }

  @Test func `Where the user said that there are no limits nothing is counted, and that is the reason given`()
  {
    #expect(
      said(true) == "[--] calls are not counted: --limits none says that the server has no limits")
    #expect(said(false) == "[--] no call was counted yet")
  }

  @Test func `What another Reel has spent is looked at, and told as long as the quota is spoken of`() {
    var tester = StoreTester.running(.large)
    tester.play(.noticed(.quota(.list(7))))
    tester.type(":quota")
    let effects = tester.press(.enter)
    #expect(effects == [.readQuota])
    tester.play(.quotaRead(.list(31)))
    #expect(tester.status.contains("31 of 60"))
    #expect(tester.header.contains("api 31/60"))
    tester.type("j")
    tester.play(.quotaRead(.list(32)))
    #expect(!tester.status.contains("of 60"))
    #expect(tester.header.contains("api 32/60"))
  }
}
