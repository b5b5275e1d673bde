import Recordings
import Terminal
import Wording

/// The filter words of a command line, read as one line, as the panes read them.
struct FilterArguments {
  /// As it would be typed after `:rec`.
  let line: String

  init(_ words: [String]) { line = words.joined(separator: " ") }

  /// Nil where there are no words.
  func filter() throws(FilterMistake) -> FilterLine? {
    guard line.contains(where: { !$0.isWhitespace }) else { return nil }
    do throws(FilterWordProblem) {
      return try FilterLine(parsing: line)
    } catch {
      throw FilterMistake(line: line, sentence: error.sentence, place: error.place)
    }
  }

  /// A word that nobody can answer.
  func unanswerable(_ word: FilterWord) -> FilterMistake {
    let place = FilterLine.place(of: word, in: line) ?? 0..<line.count
    return FilterMistake(
      line: line, sentence: FilterWordProblem(.notInRows(word.name), at: place).sentence, place: place)
  }

  /// What the server cannot be asked, shown where it stands.
  func mistake(_ problem: FilterQueryProblem) -> FilterMistake {
    let place = problem.word.flatMap { FilterLine.place(of: $0, in: line) }
    return FilterMistake(line: line, sentence: problem.sentence, place: place)
  }
}
