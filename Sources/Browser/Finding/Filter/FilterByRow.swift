import Foundation
import Recordings

/// A line with a word taken from a row, or why the row has none.
enum FilterByRow: Hashable {
  case line(FilterLine)
  case nothing(Sentence)

  /// In place of any other person: the server takes one.
  static func person(of recording: Recording, in line: FilterLine) -> FilterByRow {
    guard let word = recording.wordsForPerson.first else { return .nothing("the row names no person") }
    var asked = line
    asked.words.removeAll {
      !$0.isNegated && ($0.name == TextWord.person.rawValue || $0.name == TextWord.distinctID.rawValue)
    }
    if !line.words.contains(word) { asked.words.append(word) }
    return .line(asked)
  }

  static func page(of recording: Recording, in line: FilterLine) -> FilterByRow {
    let path = path(of: recording.startURL ?? "")
    guard !path.isEmpty else { return .nothing("the row names no entry page") }
    guard path != "/" else { return .nothing("every page's address contains the site's front page") }
    return .line(line.toggling(FilterWord(.text(.url, [path]))))
  }

  /// As it stands in the URL, percent-encoded, because the server compares that.
  private static func path(of url: String) -> String {
    let page = url.prefix { $0 != "?" && $0 != "#" }
    guard let host = page.range(of: "://")?.upperBound else { return String(page) }
    return page[host...].firstIndex(of: "/").map { String(page[$0...]) } ?? ""
  }
}
