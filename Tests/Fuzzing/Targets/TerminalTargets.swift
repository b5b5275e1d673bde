import Foundation
import Recordings
import Terminal
import UserConfiguration

/// Wherever the bytes are cut, the same keys arrive, but for text that is a paste because it came in one
/// read. The first byte says where.
func readKeys(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let bytes = bytes.dropFirst()
  var whole = KeyDecoder()
  var events = whole.feed(bytes)
  events += whole.timeOut()
  var cut = KeyDecoder()
  let place = bytes.startIndex + Int(first) % (bytes.count + 1)
  var pieces = cut.feed(bytes[..<place])
  pieces += cut.feed(bytes[place...])
  pieces += cut.timeOut()
  precondition(
    events == pieces || (events + pieces).contains(where: isUnmarked),
    "keys depend on where their bytes were cut"
  )
  for event in events { if case .paste(let paste) = event { _ = paste.text.fitted(to: 40) } }
  readLate(Array(bytes))
}

/// What follows a lone Esc ends as well.
private func readLate(_ bytes: [UInt8]) {
  var keys = TimedKeys()
  _ = keys.feed([0x1B], at: .zero)
  _ = keys.pass(at: .milliseconds(50))
  _ = keys.feed(bytes, at: .milliseconds(60))
  _ = keys.pass(at: .seconds(10))
  _ = keys.pass(at: .seconds(20))
  precondition(keys.deadline == nil, "something waits for ever")
}

private func isUnmarked(_ event: TerminalEvent) -> Bool {
  if case .paste(let paste) = event { paste.kind == .unmarked } else { false }
}

func readTheme(_ bytes: [UInt8]) {
  do throws(ThemeProblem) {
    _ = try ThemeReader.theme(from: String(decoding: bytes, as: UTF8.self))
  } catch {
    precondition(!error.reason.isEmpty)
  }
}

/// Every mistake has a line of the text and a reason. A text that is read is written again, and reads the same.
func readConfiguration(_ bytes: [UInt8]) {
  do throws(ConfigurationProblems) {
    _ = try ConfigurationReader.configuration(from: bytes, path: "")
  } catch {
    let lines = 1...(bytes.count { $0 == UInt8(ascii: "\n") } + 1)
    precondition(!error.all.isEmpty, "a configuration is refused without a reason")
    for problem in error.all {
      precondition(
        !problem.reason.isEmpty && problem.line.map(lines.contains) == true, "a mistake has no line")
    }
  }
  guard let table = try? TOMLReader.table(from: bytes) else { return }
  for entry in table.entries {
    guard case .text(let text) = entry.value else { continue }
    let again = try? TOMLReader.table(from: Array("a = \(TOMLText.quoted(text))".utf8))
    precondition(again?.entries.first?.value == .text(text), "a text changed when it was written")
  }
}

/// No header makes anybody wait longer than an hour, or until the past.
func readHeaders(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let now = Date(timeIntervalSince1970: 1_790_000_000)
  let hour = now.addingTimeInterval(ServerWait.longest)
  precondition((now...hour).contains(RetryAfter.date(from: text, now: now)))
  if let date = RetryAfter.date(fromDetail: text, now: now) { precondition((now...hour).contains(date)) }
  _ = ISODate.date(from: text)
}
