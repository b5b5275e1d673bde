import Recordings
import Testing

@Suite("PostHog's own name of a saved filter")
struct DerivedNameTests {
  @Test func `It is the words of the filter line, as far as the field holds them`() throws {
    #expect(try FilterLine(parsing: "errors>0 from:-7d").derivedName == "errors>0 from:-7d")
    #expect(FilterLine().derivedName == nil)
    let long = try FilterLine(parsing: "url:/" + String(repeating: "é", count: 500))
    #expect(long.derivedName?.unicodeScalars.count == 400)
  }
}
