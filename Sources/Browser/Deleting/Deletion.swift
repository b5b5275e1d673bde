package import Recordings
import Terminal
import Wording

/// Deleting for good, before it is confirmed: which recordings, whose, and what was typed.
package struct Deletion: Hashable, Sendable {
  package enum Reach: Hashable, Sendable {
    /// The marked rows, or the one under the cursor.
    case these([Recording])
    case person(name: String)
    case view(title: String)
  }

  package private(set) var reach: Reach
  /// The rows to come back to.
  package private(set) var these: [Recording]
  package private(set) var typed = TextField()
  /// What is read to count it, as it was when it was chosen; nil for rows that are there.
  private(set) var question: DeletableView?

  package init(_ these: [Recording]) {
    self.these = these
    reach = .these(these)
  }

  mutating func insert(_ text: String) { typed.insert(text) }

  enum KeyOutcome: Hashable {
    case stays, leaves
    /// What it reaches is another set, which is counted before it can be confirmed.
    case reachesOthers
    case confirms
  }

  mutating func handle(
    _ key: Key, keys: KeyMap, view: @autoclosure () -> DeletableView?
  ) -> KeyOutcome {
    guard case .deletion(let pressed)? = keys.match(key, in: .deletion) else {
      _ = typed.type(key)
      return .stays
    }
    switch pressed {
    case .leave: return .leaves
    case .confirm: return .confirms
    case .widen: reach(others: 1, view())
    case .narrow: reach(others: 2, view())
    }
    return .reachesOthers
  }

  /// From these to all of this person, to all of this view, and round. What cannot be asked for is passed
  /// over.
  private mutating func reach(others steps: Int, _ view: DeletableView?) {
    typed = TextField()
    let place: Int =
      switch reach {
      case .these: 0
      case .person: 1
      case .view: 2
      }
    let reaches: [(Reach, DeletableView?)?] = [
      (.these(these), nil), person, view.map { (Reach.view(title: $0.title), $0) },
    ]
    guard let next = (0..<3).lazy.compactMap({ reaches[(place + steps * ($0 + 1)) % 3] }).first else {
      return
    }
    (reach, question) = next
  }

  private var person: (Reach, DeletableView?)? {
    guard let one = these.first, let query = RecordingsQuery.all(of: one) else { return nil }
    return (.person(name: one.ownerName), DeletableView(title: one.ownerName, listing: .matching(query)))
  }

  /// What it would delete; nil while that is being counted.
  func recordings(countedBy collector: ListCollector?) -> [Recording]? {
    switch reach {
    case .these(let recordings): return recordings
    case .person, .view:
      guard let collector, collector.isDone, collector.failure == nil else { return nil }
      return collector.found
    }
  }

  /// The number of recordings, typed, is the confirmation. Answers what is wrong with it.
  func problem(confirming recordings: [Recording]) -> Sentence? {
    if recordings.isEmpty { return "there is nothing to delete" }
    return typed.text.trimmed == "\(recordings.count)" ? nil : "type \(recordings.count) to confirm"
  }
}

extension RecordingsQuery {
  /// Every recording of the person of one: by the person, or by its distinct id where the person is unknown.
  static func all(of recording: Recording) -> RecordingsQuery? {
    var query = RecordingsQuery(dateFrom: "all")
    if recording.person.isMatched, let uuid = recording.person.uuid {
      query.personUUID = uuid
    } else if let id = recording.distinctID ?? recording.person.distinctIDs.first {
      query.distinctIDs = [id]
    } else {
      return nil
    }
    return query
  }
}
