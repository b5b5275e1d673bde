import Foundation
import Recordings

/// A day on which nothing special happens.
private let now = Date(timeIntervalSince1970: 1_790_000_000)
private let zone = Zone.gmt

/// A line that is read is written as a line that means the same; it can be asked, edited, saved and matched.
func readFilterLine(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  _ = try? FilterLine(parsing: text, for: .rows)
  guard let line = try? FilterLine(parsing: text) else { return }
  guard let again = try? FilterLine(parsing: line.text) else {
    preconditionFailure("a written filter line cannot be read")
  }
  precondition(again == line, "a filter line changed when it was written")
  _ = try? line.query(at: now, in: zone)
  _ = try? line.checkWindow(at: now, in: zone)
  _ = line.savedFilter(in: zone)
}

/// A saved filter that is read is saved as one that reads the same.
func readSavedFilter(_ bytes: [UInt8]) {
  guard let line = try? FilterLine(savedFilter: JSONText(bytes), in: zone) else { return }
  _ = try? line.query(at: now, in: zone)
  _ = FilterLine(line.words).text
  let unapplied = line.unappliedFields(in: zone)
  let saved = line.savedFilter(in: zone)
  guard let again = try? FilterLine(savedFilter: saved, in: zone) else {
    preconditionFailure("a saved filter cannot be read")
  }
  precondition(again.unappliedFields(in: zone) == unapplied, "a field that is not applied was lost")
  precondition(
    again.savedFilter(in: zone) == saved, "a saved filter changed when it was saved without a change")
}
