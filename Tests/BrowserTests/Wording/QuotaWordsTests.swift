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

  @Test("Where the user said that there are no limits nothing is counted, and that is the reason given")
  func unlimited() {
    #expect(
      said(true) == "[--] calls are not counted: --limits none says that the server has no limits")
    #expect(said(false) == "[--] no call was counted yet")
  }
}
