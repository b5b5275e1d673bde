import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Sentences about failures")
struct FailureSentenceTests {
  /// What the empty list says of a failure, in one line.
  private func face(of failure: FetchFailure) -> String {
    var tester = StoreTester(.sample(.large))
    tester.play(.started)
    tester.answer(.failure(failure))
    tester.type("+")
    return tester.frame.text(in: tester.state.layout.content(of: .recordings))
  }

  @Test(arguments: FetchFailure.oneOfEach)
  func `Every failure says what happened, without the language's or the program's innards`(
    failure: FetchFailure
  ) {
    let text = face(of: failure)
    let sentences = text.split(separator: "\n").dropFirst().filter { $0.contains { $0 != " " } }
    let what = sentences.first ?? ""
    #expect(what.contains(/\w/))
    #expect(failure == .cancelled || sentences.count > 1, "what to do next")
    for word in ["Optional", "nil", "phx_", "Recordings.", "FetchFailure", "Bearer", "  ("] {
      #expect(!text.contains(word), "\(word) in \(text)")
    }
  }

  @Test func `Known failures in their words`() {
    #expect(
      face(of: .wrongRegion(host: "https://eu.posthog.com")).contains("belongs to https://eu.posthog.com"))
    #expect(face(of: .wrongRegion(host: "https://eu.posthog.com")).contains("--host https://eu.posthog.com"))
    #expect(face(of: .throttled(until: .testStart.adding(42))).contains("until 12:00:42."))
    #expect(face(of: .notPostHog(status: 200, contentType: "text/html")).contains("(status 200, text/html)"))
    #expect(face(of: .keyNotSupported).contains("2026-08-13"))
    #expect(face(of: .tls(.certificateNotTrusted)).contains("SSL_CERT_FILE"))
  }

  @Test func `The server's own words are shown, but cannot steer the terminal`() {
    var tester = StoreTester()
    tester.play(.started)
    tester.answer(.failure(.forbidden(detail: "\u{1B}]0;owned\u{7}\u{202E}no\nway")))
    #expect(!tester.frame.hasForbiddenGlyph)
    #expect(tester.frame.text.contains("Forbidden"))
  }
}
