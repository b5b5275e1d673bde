import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("How many rows a search found")
struct SearchCountTests {
  @Test func `While typing, the prompt tells where the cursor stands among the matches`() {
    var tester = StoreTester.running(.middle, recordings: Recording.samples(1...30))
    tester.type("/page/2")
    #expect(tester.frame.rowTexts.last == "/page/2   1 of 11")
    tester.press(.enter)
    tester.type("nn")
    #expect(tester.status == "[--] 3 of 11 for page/2")
    tester.type("N")
    #expect(tester.status == "[--] 2 of 11 for page/2")
  }

  @Test func `Going round says so beside the count`() {
    var tester = StoreTester.running(.middle, recordings: Recording.samples(1...30))
    tester.type("/page/2")
    tester.press(.enter)
    tester.type("N")
    #expect(tester.status == "[--] 11 of 11 for page/2; the search went on from the end")
  }

  @Test func `A long list is counted behind the frame that shows the match`() {
    var tester = StoreTester.running(.middle, recordings: Recording.samples(1...3000))
    tester.type("/page/29")
    #expect(tester.frame.rowTexts.last == "/page/29")
    #expect(tester.state.deadline == tester.state.now)
    tester.play(.deadlinePassed)
    #expect(tester.frame.rowTexts.last == "/page/29   1 of 111")
  }

  @Test func `Where nothing matches there is no count`() {
    var tester = StoreTester.running(.middle, recordings: Recording.samples(1...30))
    tester.type("/nowhere")
    #expect(!tester.frame.text.contains(" of 0"))
  }
}
