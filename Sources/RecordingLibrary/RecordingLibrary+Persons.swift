package import Recordings

extension RecordingLibrary {
  /// Persons by name, e-mail or distinct id. A search of the server may miss a distinct id among many similar
  /// ones, or take too long. So who has exactly this distinct id is asked for as well, and comes first.
  package func persons(
    matching words: String, in project: ProjectID
  ) async throws(FetchFailure) -> PersonPage {
    var page = PersonPage()
    var failure: FetchFailure?
    do {
      page = try await source.persons(project, .search(words))
      if page.persons.contains(where: { $0.isExactly(words) }) { return page }
    } catch {
      guard error == .queryTooHeavy else { throw error }
      failure = error
    }
    do {
      let exact = try await source.persons(project, .distinctID(words)).persons
      page.persons = exact + page.persons.filter { !exact.contains($0) }
    } catch {
      // What the search found is there all the same.
      failure = failure ?? error
    }
    if page.persons.isEmpty, let failure { throw failure }
    return page
  }
}

extension Person {
  /// Whether these are all the words there can be for it.
  fileprivate func isExactly(_ words: String) -> Bool { distinctIDs.contains(words) || uuid == words }
}
