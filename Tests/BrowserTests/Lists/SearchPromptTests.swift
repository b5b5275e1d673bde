import Terminal
import Testing

@testable import Browser

@Suite("The line behind /, as a value")
struct SearchPromptTests {
  @Test func `Letters search; backspace in an empty line leaves it; keys of the prompt walk`() {
    var prompt = SearchPrompt(pane: .recordings)
    #expect(prompt.handle(.character("a"), keys: .standard) == .searches)
    #expect(prompt.handle(.backspace, keys: .standard) == .searches)
    #expect(prompt.handle(.backspace, keys: .standard) == .leaves)
    #expect(prompt.handle(.enter, keys: .standard) == .keeps)
    #expect(prompt.handle(.escape, keys: .standard) == .leaves)
    #expect(prompt.handle(.down, keys: .standard) == .walks(1))
    #expect(prompt.handle(.up, keys: .standard) == .walks(-1))
    #expect(prompt.handle(.function(5), keys: .standard) == .stays)
  }

  @Test func `A walk says where it went round, and where there is no other match`() {
    #expect(ListSearch.sentence(from: 3, to: 5, step: 1) == nil)
    #expect(ListSearch.sentence(from: 5, to: 3, step: 1) == "the search went on from the top")
    #expect(ListSearch.sentence(from: 3, to: 5, step: -1) == "the search went on from the end")
    #expect(ListSearch.sentence(from: 3, to: 3, step: 1) == "no other row matches")
  }
}
