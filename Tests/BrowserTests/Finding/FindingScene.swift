import Foundation
import Recordings
import Terminal
import TestSupport

@testable import Browser

/// A browser in which somebody looks for something.
protocol FindingScene {}

extension FindingScene {
  var thirtyDays: RecordingsQuery { RecordingsQuery(dateFrom: "-30d") }

  /// The queries that the server was asked for first pages, whoever asks.
  func queries(_ effects: [Effect]) -> [RecordingsQuery] {
    effects.compactMap { effect in
      guard case .load(.recordings(_, _, .matching(let query), nil, _)) = effect else { return nil }
      return query
    }
  }

  /// `console_error_count gt 0`, and so on, as the server is asked.
  func predicates(_ query: RecordingsQuery?) -> [String] {
    (query?.havingPredicates ?? []).map { leaf in
      ["key", "operator", "value"].map { leaf[$0]?.text ?? leaf[$0]?.compact ?? "" }.joined(separator: " ")
    }
  }

  func line(_ tester: StoreTester) -> String { tester.state.filterLine.text }

  func hints(_ tester: StoreTester) -> String { tester.frame.text(in: tester.state.layout.hints) }

  /// Rows 1 to 5 with as many errors; complete unless there is more.
  func errors(next: PageToken? = nil, playlists: [Playlist] = []) -> StoreTester {
    let rows = (1...5).map { number in Recording.sample(number) { $0.consoleErrorCount = number - 1 } }
    return StoreTester.running(.large, recordings: rows, playlists: playlists, next: next)
  }
}

extension StoreTester {
  /// A command of the line.
  @discardableResult
  mutating func enter(_ line: String) -> [Effect] { type(":" + line) + press(.enter) }
}
