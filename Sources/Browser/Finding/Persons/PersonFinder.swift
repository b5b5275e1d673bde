package import Foundation
import Recordings
import Terminal

/// Finds a person by name, e-mail or distinct id: among the loaded rows at once, at the server when the
/// typing rested.
package struct PersonFinder: Hashable, Sendable {
  package private(set) var list: TypedList<FoundPerson>
  /// Where the question for the typed words stands.
  package private(set) var load: LoadState = .idle
  /// When the server is asked.
  package var dueAt: Date?
  /// Of the loaded rows, as of the opening.
  private let loaded: [FoundPerson]
  /// What the server said last, and to which words.
  private var answer: Answer?
  /// What it is being asked, or was asked in vain.
  private var asked = ""

  private struct Answer: Hashable {
    var words: String
    var persons: [FoundPerson]
    var hasMore: Bool
  }

  /// Seconds of rest before the server is asked: longer than between two keys of a word.
  static let rest = 0.6
  /// One character finds too many to be worth a call, unless the user asks for it.
  private static let fewest = 2

  package init(_ words: String = "", among loaded: [FoundPerson], height: Int) {
    self.loaded = loaded
    list = TypedList(words)
    arrange(height)
  }

  package var words: String { list.typed.trimmed }

  /// What the server said is about the words that stand there.
  package var isAnswered: Bool { answer?.words == words }

  package var hasMore: Bool { isAnswered && answer?.hasMore == true }

  /// The user typed: the words before are of no interest any more.
  mutating func edited(at now: Date, height: Int) {
    load = .idle
    asked = ""
    dueAt = words.count >= Self.fewest && !isAnswered ? now.addingTimeInterval(Self.rest) : nil
    arrange(height)
  }

  /// Asks for the words that stand there, whatever was answered before.
  mutating func ask(as request: RequestID, in project: ProjectID) -> [Effect] {
    dueAt = nil
    guard !words.isEmpty, !(load.isLoading && asked == words) else { return [] }
    load = .loading(request)
    asked = words
    return [.load(.persons(request, project, words))]
  }

  mutating func arrived(
    _ result: Result<PersonPage, FetchFailure>, of request: RequestID, at now: Date, height: Int
  ) {
    guard load.awaits(request) else { return }
    switch result {
    case .success(let page):
      load = .loaded(at: now)
      answer = Answer(
        words: asked, persons: page.persons.compactMap { FoundPerson($0) }, hasMore: page.hasMore)
    case .failure(let failure): load = .failed(failure, retryAt: nil)
    }
    arrange(height)
  }

  mutating func insert(_ text: String) { list.insert(text) }

  mutating func handle(_ key: Key, keys: KeyMap, height: Int) -> TypedList<FoundPerson>.KeyOutcome {
    list.handle(key, keys: keys, height: height)
  }

  /// Persons of the loaded rows first, then those that only the server knows. What it found for other words is
  /// shown as far as it has these ones.
  private mutating func arrange(_ height: Int) {
    let parts = words.withoutCaseAndAccents.split(whereSeparator: \.isWhitespace).map(String.init)
    let found = answer.map { $0.words == words ? $0.persons : $0.persons.filter { $0.matches(parts) } } ?? []
    let told = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    // What the server said is newer.
    var rows = loaded.filter { $0.matches(parts) }.map { told[$0.id] ?? $0 }
    var shown = Set(rows.map(\.id))
    rows += found.filter { shown.insert($0.id).inserted }
    list.show(rows, height: height)
  }
}
