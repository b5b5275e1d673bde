import Browser
import Recordings
import TestSupport

/// A browser with a collection to file into.
protocol FilingScene {}

extension FilingScene {
  var project: ProjectID { ProjectID(48213) }
  var bugs: PlaylistID { PlaylistID("bugs") }
  var refusal: FetchFailure { .serverFailed(status: 500, detail: nil) }

  func running(_ playlists: [Playlist] = [.collection("bugs", "Bugs", count: 3)]) -> StoreTester {
    StoreTester.running(playlists: playlists)
  }

  func inCollection(_ recordings: [Recording] = Recording.samples(1...5)) -> StoreTester {
    var tester = running([.collection("bugs", "Bugs", count: recordings.count)])
    tester.open(.playlist(bugs))
    tester.answer(.of(recordings))
    return tester
  }

  /// What was given to the journal, to be sent.
  func writes(_ effects: [Effect]) -> [Write] {
    effects.flatMap {
      if case .journal(.record(_, let step)) = $0 { step.entries.map(\.write) } else { [Write]() }
    }
  }

  func adding(_ number: Int, wasThere: Bool? = nil) -> Write {
    .add(RecordingID("rec-\(number)"), bugs, wasThere: wasThere)
  }

  func removing(_ number: Int) -> Write { .remove(RecordingID("rec-\(number)"), bugs) }

  func count(_ tester: StoreTester) -> Int? { tester.state.playlists[bugs]?.count?.count }
}

extension StoreTester {
  /// The journal took the last step back, or did it again: `dropped` of its entries were never sent, `added`
  /// is what is sent for the others, numbered -1, -2 and so on.
  mutating func undone(
    _ request: UndoRequest, dropping dropped: [JournalEntry] = [], adding added: [Write] = [], kept: Int = 0
  ) {
    guard let step = steps.last else { return }
    let entries = added.enumerated().map { index, write in
      JournalEntry(id: EntryID(-1 - Int64(index)), step: step.id, write: write)
    }
    play(
      .journal(
        .undone(
          request,
          .success(
            .undone(
              UndoneStep(
                id: step.id, action: step.action, isUndone: request != .redo, dropped: dropped,
                added: entries,
                recordings: Set((entries + dropped).compactMap(\.write.recording)), kept: kept))))))
  }

  /// All that was recorded is done.
  mutating func settleAll() {
    save()
    settle(Dictionary(uniqueKeysWithValues: recorded.map { ($0.id, .done) }))
  }
}
