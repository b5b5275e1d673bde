import Recordings
import Terminal

extension Store {
  mutating func openDeletion() {
    guard !isGathering() else { return }
    state.overlay = .deletion(Deletion(state.recordings.list.targets))
  }

  mutating func press(_ key: Key, in deletion: Deletion) {
    var deletion = deletion
    if case .deletion(let pressed)? = state.settings.keyMap.match(key, in: .deletion) {
      switch pressed {
      case .leave:
        state.overlay = nil
        state.notice = nil
        state.collector = nil
        return
      case .widen: return widen(deletion, by: 1)
      case .narrow: return widen(deletion, by: 2)
      case .confirm: return confirm(deletion)
      }
    }
    _ = deletion.typed.type(key)
    state.notice = nil
    state.overlay = .deletion(deletion)
  }

  /// From these to all of this person, to all of this view, and round: each is counted before it can be
  /// confirmed.
  private mutating func widen(_ deletion: Deletion, by steps: Int) {
    var deletion = deletion
    deletion.typed = TextField()
    state.notice = nil
    state.collector = nil
    let place: Int =
      switch deletion.reach {
      case .these: 0
      case .person: 1
      case .view: 2
      }
    // What cannot be asked for is passed over.
    let places = [(place + steps) % 3, (place + 2 * steps) % 3, 0]
    let reaches = places.compactMap { reach(at: $0, from: deletion.these) }
    if let reach = reaches.first { deletion.reach = reach }
    state.overlay = .deletion(deletion)
    count(deletion)
  }

  private func reach(at place: Int, from these: [Recording]) -> Deletion.Reach? {
    switch place {
    case 1: these.first.flatMap { RecordingsQuery.all(of: $0) == nil ? nil : .person(name: $0.ownerName) }
    // All that match is not what the view shows, where the server did not apply a part of it.
    case 2: openListing == nil || holdsMoreThanAsked ? nil : .view(title: viewTitle)
    default: .these(these)  // Int
    }
  }

  private var holdsMoreThanAsked: Bool { state.recordings.list.notApplied.contains(where: \.narrows) }

  /// Asks for all that a deletion reaches; for these rows there is nothing to ask.
  private mutating func count(_ deletion: Deletion) {
    switch deletion.reach {
    case .these: break
    case .person:
      if let query = deletion.these.first.flatMap(RecordingsQuery.all) {
        collect(.matching(query), for: .delete)
      }
    case .view:
      if let listing = openListing {
        let local = state.matcher(of: state.localWords(of: state.filterLine))
        collect(listing, for: .delete, unviewedOnly: showsUnviewedOnly, matcher: local)
      }
    }
  }

  /// What is not to be seen in the view is not meant by all of it.
  private var showsUnviewedOnly: Bool {
    state.recordings.list.hidesViewed || state.recordings.view == .unviewed
  }

  private var viewTitle: String {
    let filter = state.recordings.location.filter.map { FilterLine($0.withoutOrder).text }
    let title =
      switch state.recordings.view {
      case .all where filter != nil, .unviewed where filter != nil: filter ?? ""
      case .all, .unviewed: "the last 30 days"
      case .playlist(let id):
        [state.playlists[id]?.title ?? id.text, filter].compactMap { $0 }.joined(separator: ", ")
      }
    return title + (showsUnviewedOnly ? ", unviewed" : "")
  }

  /// The number of recordings, typed, is the confirmation.
  private mutating func confirm(_ deletion: Deletion) {
    guard let recordings = state.toDelete(by: deletion) else {
      if state.collector?.failure != nil { count(deletion) }
      return
    }
    guard !recordings.isEmpty, deletion.typed.text.trimmed == "\(recordings.count)" else {
      state.notice = .nothingToDo(
        recordings.isEmpty ? "there is nothing to delete" : "type \(recordings.count) to confirm")
      return
    }
    state.overlay = nil
    state.collector = nil
    state.notice = nil
    decide(.deleteRecordings, recordings.map { .delete($0.id) })
    state.recordings.list.clearMarks()
  }
}

extension BrowserState {
  /// What a deletion would delete; nil while that is being counted.
  func toDelete(by deletion: Deletion) -> [Recording]? {
    switch deletion.reach {
    case .these(let recordings): return recordings
    case .person, .view:
      guard let collector, collector.isDone, collector.failure == nil else { return nil }
      return collector.found
    }
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

extension Recording {
  /// Whose it is, in one word.
  var ownerName: String { person.name ?? distinctID ?? person.distinctIDs.first ?? "nobody known" }
}
