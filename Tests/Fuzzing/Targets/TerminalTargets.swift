import Foundation
import Recordings
import Terminal
import UserConfiguration

/// Wherever the bytes are cut, the same keys arrive. The first byte says where.
func readKeys(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let bytes = bytes.dropFirst()
  var whole = KeyDecoder()
  var events = whole.feed(bytes)
  events += whole.flush()
  var cut = KeyDecoder()
  let place = bytes.startIndex + Int(first) % (bytes.count + 1)
  var pieces = cut.feed(bytes[..<place])
  pieces += cut.feed(bytes[place...])
  pieces += cut.flush()
  precondition(events == pieces, "keys depend on where their bytes were cut")
  // Nothing that was not finished stays behind a key that follows.
  for event in events { if case .paste(let text) = event { _ = text.fitted(to: 40) } }
}

func readTheme(_ bytes: [UInt8]) {
  do throws(ThemeProblem) {
    _ = try ThemeReader.theme(from: String(decoding: bytes, as: UTF8.self))
  } catch {
    precondition(!error.reason.isEmpty)
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
