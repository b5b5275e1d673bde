import Foundation
import Recordings

/// Whether a filter line can be asked of a server at this moment, and what in its text prevents that.
struct FilterCheck {
  var isAskedByQuery: Bool
  var now: Date
  var zone: Zone
  var server: ServerTraits

  /// `text`: the line as it was typed behind the command's name, where a mistake has its place.
  func problem(of line: FilterLine, in text: String) -> LineProblem? {
    guard isAskedByQuery else {
      let word = line.words.first { !$0.isToldByRows && !$0.isOrder }
      return word.map { notInRows($0, text) } ?? problem(ofWindow: line, in: text)
    }
    do throws(FilterQueryProblem) {
      _ = try line.query(at: now, in: zone, for: server.filters)
      return problem(ofWindow: line, in: text)
    } catch {
      return LineProblem(.query(error), at: place(error.word, in: text))
    }
  }

  private func problem(ofWindow line: FilterLine, in text: String) -> LineProblem? {
    do throws(FilterQueryProblem) {
      try line.checkWindow(at: now, in: zone)
      return nil
    } catch {
      return LineProblem(.query(error), at: place(error.word, in: text))
    }
  }

  private func notInRows(_ word: FilterWord, _ text: String) -> LineProblem {
    let place = place(word, in: text)
    return LineProblem(.words(FilterWordProblem(.notInRows(word.name), at: place)), at: place)
  }

  /// Of a line that was typed, and that begins with the command's name.
  private func place(_ word: FilterWord?, in text: String) -> Range<Int> {
    let offset = "rec ".count
    let place = word.flatMap { FilterLine.place(of: $0, in: text) } ?? 0..<text.count
    return place.lowerBound + offset..<place.upperBound + offset
  }
}
