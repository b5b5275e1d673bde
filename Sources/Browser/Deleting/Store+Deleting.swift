import Recordings
import Terminal

extension Store {
  mutating func openDeletion() {
    state.overlay = .deletion(Deletion(state.recordings.list.targets))
  }

  mutating func handle(_ key: Key, in deletion: Deletion) {
    var deletion = deletion
    switch deletion.handle(key, keys: state.settings.keyMap, view: state.deletableView) {
    case .stays:
      state.notice = nil
      state.overlay = .deletion(deletion)
    case .leaves:
      state.overlay = nil
      state.notice = nil
      stopCollecting()
    case .reachesOthers:
      state.notice = nil
      stopCollecting()
      state.overlay = .deletion(deletion)
      count(deletion)
    case .confirms: confirm(deletion)
    }
  }

  private mutating func count(_ deletion: Deletion) {
    guard let question = deletion.question else { return }
    collect(
      ListRequest(question.listing, matcher: question.matcher, hidesViewed: question.unviewedOnly))
  }

  private mutating func confirm(_ deletion: Deletion) {
    guard let recordings = deletion.recordings(countedBy: state.collector) else {
      if state.collector?.failure != nil { count(deletion) } else { saysCounting() }
      return
    }
    if let problem = deletion.problem(confirming: recordings) {
      state.notice = .nothingToDo(problem)
      return
    }
    state.overlay = nil
    stopCollecting()
    state.notice = nil
    decide(.deleteRecordings, recordings.map { .delete($0.id) })
    state.recordings.list.clearMarks()
  }
}

extension Store {
  /// Nothing is confirmed before its number is known.
  mutating func saysCounting() { state.notice = .nothingToDo("it is still being counted") }
}

extension BrowserState {
  /// All of the open view; nil where it cannot be asked for. All that match is not what the view shows, where
  /// a part of it is not applied.
  var deletableView: DeletableView? {
    let list = recordings.list
    guard let listing = try? listingRules.listing(for: question),
      !list.notApplied.contains(where: \.narrows), question.unappliedFields(in: settings.zone).isEmpty
    else { return nil }
    let unviewedOnly = list.hidesViewed || recordings.view == .unviewed
    let filter = recordings.location.filter.map { FilterLine($0.withoutOrder).text }
    return DeletableView(
      title: titleOfAll(filter) + (unviewedOnly ? ", unviewed" : ""), listing: listing,
      unviewedOnly: unviewedOnly, matcher: matcher(of: localWords(of: filterLine)))
  }

  private func titleOfAll(_ filter: String?) -> String {
    switch recordings.view {
    case .all, .unviewed: filter ?? "the last 30 days"
    case .playlist(let id):
      [playlists[id]?.title ?? id.text, filter].compactMap { $0 }.joined(separator: ", ")
    }
  }
}
