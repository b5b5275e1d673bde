/// The console and the network, as rrweb's plugins note them.
extension ReplayPlayer {
  mutating func log(_ level: ConsoleLevel, _ text: String, _ trace: [String]) {
    advance(3)
    record(6) {
      // The payload holds JSON texts, so a string of the console is quoted twice.
      let payload = Self.quoted(Self.quoted(text))
      let lines = trace.map { Self.quoted($0) }.joined(separator: ",")
      let line = #"{"level":"\#(level.rawValue)","trace":[\#(lines)],"payload":[\#(payload)]}"#
      return Array(#"{"plugin":"rrweb/console@1","payload":\#(line)}"#.utf8)
    }
    guard level == .error else { return }
    let isNamed = text.contains(": ") && !text.hasPrefix("Failed")
    let name = isNamed ? String(text.prefix { $0 != ":" }.split(separator: " ").last ?? "Error") : "Error"
    let value = isNamed ? text.split(separator: ": ", maxSplits: 1).last.map { String($0) } ?? text : text
    note("$exception", exception: (name, value))
  }

  mutating func send(_ request: ReplayRequest) {
    let start = now
    advance(request.duration)
    network([entry(request, start: start)])
  }

  /// The page itself and what it needs.
  mutating func load(_ path: String, isRejected: Bool, _ loading: Double) {
    guard mode == .everything else { return }
    let start = now - Int64(loading)
    let isLost = path == DemoStory.deadLink.furtherPath
    let requests = [
      ReplayRequest(
        path: path, status: isLost ? 404 : isRejected ? 422 : 200, duration: loading * 0.7,
        initiator: "navigation", bytes: 14_200),
      ReplayRequest(
        path: "/assets/shop.4f1c.css", status: 200, duration: 31, initiator: "link", bytes: 6_100),
      ReplayRequest(
        path: "/assets/app.91be.js", status: 200, duration: 74, initiator: "script", bytes: 88_410),
      ReplayRequest(path: "/api/flags", status: 200, duration: 52, bytes: 420),
    ]
    network(requests.map { entry($0, start: start) }, isInitial: true)
  }

  private mutating func network(_ entries: [String], isInitial: Bool = false) {
    record(6) {
      let payload =
        #"{"requests":[\#(entries.joined(separator: ","))]\#(isInitial ? #","isInitial":true"# : "")}"#
      return Array(#"{"plugin":"rrweb/network@1","payload":\#(payload)}"#.utf8)
    }
  }

  private func entry(_ request: ReplayRequest, start: Int64) -> String {
    let isPage = request.initiator == "navigation"
    let offset = max(0, start - row.start.milliseconds)
    let duration = Int64(request.duration * pace.scale)
    var text = #"{"name":\#(Self.quoted(Visits.site + request.path)),"#
    text += #""entryType":"\#(isPage ? "navigation" : "resource")","initiatorType":"\#(request.initiator)","#
    text += #""startTime":\#(offset),"endTime":\#(offset + duration),"duration":\#(duration),"#
    if let status = request.status {
      text += request.initiator == "fetch" ? #""status":\#(status),"# : #""responseStatus":\#(status),"#
    }
    if request.initiator == "fetch" { text += #""method":"\#(request.method)","# }
    text += #""transferSize":\#(request.bytes),"encodedBodySize":\#(request.bytes),"#
    return text + #""timeOrigin":\#(row.start.milliseconds),"timestamp":\#(start)}"#
  }
}
