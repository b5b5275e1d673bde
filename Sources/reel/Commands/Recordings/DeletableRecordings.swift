import RecordingLibrary
import Recordings
import Wording

/// Finds the recordings that a deletion would reach, before anything is deleted.
struct DeletableRecordings: Sendable {
  enum Reach: Hashable, Sendable {
    case these(RecordingReferences)
    case filter(String)
    /// An e-mail, a name or a distinct id.
    case person(String)
  }

  struct Found: Sendable {
    var recordings: [Recording] = []
    var rejected: [ChosenRecordings.Rejected] = []
    /// Rows that cannot be read, and are not reached.
    var unreadable = 0
  }

  let reach: Reach
  let writing: Writing

  private var session: CommandSession { writing.session }

  func found() async throws(CommandFailure) -> Found {
    switch reach {
    case .these(let references): try await these(references)
    case .filter(let line): try await matching(FilterArguments([line]))
    case .person(let words): try await all(ofPerson: words)
    }
  }

  private func all(ofPerson words: String) async throws(CommandFailure) -> Found {
    let query = try await query(ofPerson: words)
    let found = try await ListedRecordings(writing: writing).found(.matching(query))
    guard found.recordings.isEmpty, !Task.isCancelled else { return found }
    throw .refused(["reel: there are no recordings of “\(words)”."], .notFound)
  }

  /// Only what the server lists can be deleted.
  private func these(_ references: RecordingReferences) async throws(CommandFailure) -> Found {
    let chosen = ChosenRecordings(references, on: session.server, in: writing.project)
    let listed = try await ListedRecordings(writing: writing).recordings(chosen.ids)
    let known = Set(listed.map(\.id))
    let missing = chosen.ids.filter { !known.contains($0) }.map(ChosenRecordings.Rejected.init(missing:))
    return Found(recordings: listed, rejected: chosen.rejected + missing)
  }

  private func query(ofPerson words: String) async throws(CommandFailure) -> RecordingsQuery {
    let project = writing.project
    let page = try await session.patiently { () throws(LibraryFailure) in
      do throws(FetchFailure) {
        return try await session.library.persons(matching: words, in: project)
      } catch {
        throw .fetch(error)
      }
    }
    var query = RecordingsQuery(dateFrom: "all")
    let exact = page.persons.filter { $0.isCalled(words) }
    let persons = exact.isEmpty ? page.persons : exact
    guard let person = persons.first else {
      // Visitors without a person have a distinct id all the same.
      query.distinctIDs = [words]
      return query
    }
    guard persons.count == 1 else { throw Self.several(words, persons) }
    if let uuid = person.uuid { query.personUUID = uuid } else { query.distinctIDs = person.distinctIDs }
    return query
  }

  private static func several(_ words: String, _ persons: [Person]) -> CommandFailure {
    .refused(
      ["reel: \(persons.count) persons are found by “\(words)”; name one by a distinct id:"]
        + persons.map { "  \($0.distinctIDs.first ?? $0.uuid ?? "?")  \($0.name ?? "")" }, .usage)
  }

  /// All that match, to their end.
  private func matching(_ filter: FilterArguments) async throws(CommandFailure) -> Found {
    let question = try question(filter)
    let found = FoundRecordings()
    do throws(CommandFailure) {
      _ = try await session.patiently { () throws(LibraryFailure) in
        found.beginAnew()
        _ = try await session.library.recordings(question, in: writing.project) { event in
          ListedRecordings(writing: writing).receive(event, found)
        }
      }
    } catch {
      guard case .library(.listing(.line(let problem))) = error else { throw error }
      throw .filter(filter.mistake(problem))
    }
    let parts = found.notApplied
    guard parts.isEmpty else {
      throw .refused(
        ["reel: \(QueryPartWording.sentence(parts)): more would be deleted than was asked for."], .failed)
    }
    return found.found
  }

  private func question(_ filter: FilterArguments) throws(CommandFailure) -> RecordingsQuestion {
    do throws(FilterMistake) {
      return try filter.question(of: nil, at: session.clock)
    } catch {
      throw .filter(error)
    }
  }
}

/// Whether these are all the words there can be for a person.
extension Person {
  fileprivate func isCalled(_ words: String) -> Bool {
    distinctIDs.contains(words) || uuid == words || name == words
  }
}
