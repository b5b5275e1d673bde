import DemoPostHog
import Recordings
import Testing

struct HTTPTests {
  @Test func `A connection is kept, and two requests at once are answered one after the other`() async throws
  {
    try await demo { call async throws in
      let heard = try await raw(
        call.demo.port,
        request("GET", "/demo/faults") + request("GET", "/api/nothing/", "Connection: close"))
      let answers = heard.components(of: "HTTP/1.1 ")
      #expect(answers.count == 2)
      #expect(answers.first?.hasPrefix("200") == true && answers.last?.hasPrefix("404") == true)
      #expect(answers.first?.contains("Connection:") == false)
      #expect(answers.last?.contains("Connection: close") == true)
    }
  }

  @Test func `An old client is answered and left, unless it asks to be kept`() async throws {
    try await demo { call async throws in
      let once = try await raw(call.demo.port, request(version: "1.0"))
      #expect(once.contains("Connection: close") && once.contains("\"results\""))
      let twice = try await raw(
        call.demo.port, request(version: "1.0", "Connection: keep-alive") + request(version: "1.0"))
      #expect(twice.components(of: "HTTP/1.1 200").count == 2)
    }
  }

  @Test func `The head alone has the length of what is left out`() async throws {
    try await demo { call async throws in
      let head = try await raw(call.demo.port, request("HEAD", "/demo/state", "Connection: close"))
      #expect(head.hasSuffix("\r\n\r\n") && head.contains("Content-Length: "))
      #expect(!head.contains("Content-Length: 0\r\n"))
    }
  }

  @Test func `Who has said everything still gets the answer`() async throws {
    try await demo { call async throws in
      call.demo.inject(Fault(.slow(milliseconds: 1)))
      let heard = try await raw(call.demo.port, request(), closesOutput: true)
      #expect(heard.hasPrefix("HTTP/1.1 200") && heard.hasSuffix("}"))
    }
  }

  @Test(arguments: [
    "nonsense\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: many\r\n\r\n", "GET / HTTP/9\r\n\r\n",
  ])
  func `What is no HTTP is refused, and the connection closed`(words: String) async throws {
    try await demo { call async throws in
      #expect(try await raw(call.demo.port, words).hasPrefix("HTTP/1.1 400"))
    }
  }

  @Test func `A body of more than 4 MiB is refused, and nothing is done`() async throws {
    try await demo { call async throws in
      let body =
        #"{"name":"Large","type":"collection","description":""#
        + String(repeating: "x", count: 4 << 20) + #""}"#
      let heard = try await raw(
        call.demo.port,
        request(
          "POST", "/api/projects/1/session_recording_playlists/", "Content-Length: \(body.utf8.count)",
          "Connection: close", body: body))
      #expect(heard.hasPrefix("HTTP/1.1 413"))
      #expect(call.demo.playlists(named: "Large").isEmpty)
    }
  }

  @Test func `The answer says when it was made, and every header is there once`() async throws {
    try await demo { call async throws in
      let reply = try await call("session_recording_playlists/?limit=1")
      let date = try #require(reply.header("Date"))
      #expect(date.wholeMatch(of: /[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/) != nil)
      #expect(reply.header("Content-Length") == String(reply.text.utf8.count))
      #expect(reply.header("Transfer-Encoding") == nil)
    }
  }

  @Test func `A stop closes connections that wait for requests and for answers`() async throws {
    try await demo { call async throws in
      call.demo.inject(Fault(.slow(milliseconds: 3_600_000), route: .playlists, times: 1))
      let port = call.demo.port
      async let slow = raw(port, request())
      async let idle = raw(port, request("GET", "/demo/faults"))
      while try await call("/demo/faults", key: nil).json["faults"] != [] {}
      await call.demo.stop()
      #expect(try await slow.isEmpty)
      _ = try await idle
    }
  }
}

extension String {
  /// What follows each of the marks.
  fileprivate func components(of mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: true).map(String.init)
  }
}
