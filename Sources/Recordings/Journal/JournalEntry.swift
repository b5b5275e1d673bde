package import Foundation

/// Where decisions belong: what was decided for one project is never sent to another.
package struct JournalScope: Hashable, Sendable {
  /// The server's origin, without a trailing slash.
  package var server: String
  package var project: ProjectID

  package init(server: String, project: ProjectID) {
    self.server = server
    self.project = project
  }
}

/// Unique on the machine: made by the program that took the decision, before the journal knows of it.
package struct EntryID: Hashable, Sendable {
  package let number: Int64

  package init(_ number: Int64) { self.number = number }
}

package struct StepID: Hashable, Sendable {
  package let number: Int64

  package init(_ number: Int64) { self.number = number }
}

/// One write of a step, and where it stands.
package struct JournalEntry: Hashable, Sendable, Identifiable {
  package var id: EntryID
  package var step: StepID
  package var write: Write
  package var state: EntryState

  package init(id: EntryID, step: StepID, write: Write, state: EntryState = .waiting) {
    self.id = id
    self.step = step
    self.write = write
    self.state = state
  }
}

package enum EntryState: Hashable, Sendable {
  case waiting
  /// Sent, and not known to have arrived. Only of what must not be sent twice: a creation, a deletion for good.
  case sending
  case done
  /// Not done, and not tried again by itself: retry or drop it.
  case refused(EntryProblem)
  /// Taken back before it was sent, or given up by the user.
  case dropped

  package var isSettled: Bool {
    switch self {
    case .waiting, .sending: false
    case .done, .refused, .dropped: true
    }
  }
}

/// Why an entry needs its user.
package enum EntryProblem: Hashable, Sendable, Codable {
  case failed(FetchFailure)
  /// Somebody else changed what this was to change; the newer name and description.
  case changedMeanwhile(name: String, description: String, by: String?)
  /// A creation whose answer was lost; so many playlists of its name were made at that time.
  case perhapsCreated(found: Int)
  /// A deletion for good that the program did not finish: never sent again by itself.
  case interrupted
  /// A collection that was to be deleted because its creation is undone holds recordings that were put there since.
  case notEmpty(recordings: Int)
  /// A deletion that the server confirmed, of a recording that it still lists.
  case stillThere
  /// The user stopped the rest of its step.
  case stopped
  /// The playlist it was to go into could not be created.
  case withoutPlaylist

  /// Nobody refused it: it waits for its user.
  package var isPause: Bool {
    switch self {
    case .stopped, .interrupted: true
    case .failed, .changedMeanwhile, .perhapsCreated, .notEmpty, .stillThere, .withoutPlaylist: false
    }
  }
}

/// What the user did with one key: undone and redone as one.
package struct JournalStep: Hashable, Sendable, Identifiable {
  package var id: StepID
  package var madeAt: Date
  package var action: JournalAction
  /// Whose recording it is about, the first of them, as the screen called it; nil where it is about none.
  package var subject: String?
  /// Undone and not redone since.
  package var isUndone: Bool
  package var entries: [JournalEntry]

  package init(
    id: StepID, madeAt: Date, action: JournalAction, subject: String? = nil, isUndone: Bool = false,
    entries: [JournalEntry]
  ) {
    self.id = id
    self.madeAt = madeAt
    self.action = action
    self.subject = subject
    self.isUndone = isUndone
    self.entries = entries
  }
}

/// What a step is called, in the names of that time.
package enum JournalAction: Hashable, Sendable {
  case add(to: String)
  case remove(from: String)
  case move(from: String, to: String)
  case markViewed
  /// With recordings to be filed into it, or empty.
  case create(String)
  case edit(String)
  case pin(String)
  case unpin(String)
  case deletePlaylist(String)
  case restorePlaylist(String)
  case copy(from: String, to: String)
  case merge(from: String, into: String)
  case deleteRecordings
}

/// A step as the journal lists it.
package struct JournalLine: Hashable, Sendable, Identifiable {
  package var id: StepID
  /// The order in which steps were recorded; pages of the journal go down from it.
  package var position: Int64
  package var madeAt: Date
  package var action: JournalAction
  package var isUndone: Bool
  /// How many entries of its newest turn are in each state: of the undoing, where it is undone.
  package var waiting: Int
  package var sending: Int
  package var done: Int
  package var refused: Int
  package var dropped: Int
  /// The newest reason, where entries are refused; that of a refusal before that of a pause.
  package var problem: EntryProblem?
  /// How many recordings it is about.
  package var recordings: Int
  /// Whose the first of them is, and which.
  package var subject: String?
  package var recording: RecordingID?

  package init(
    id: StepID, position: Int64, madeAt: Date, action: JournalAction, isUndone: Bool, waiting: Int,
    sending: Int,
    done: Int, refused: Int, dropped: Int, problem: EntryProblem?, recordings: Int, subject: String? = nil,
    recording: RecordingID? = nil
  ) {
    self.id = id
    self.position = position
    self.madeAt = madeAt
    self.action = action
    self.isUndone = isUndone
    self.waiting = waiting
    self.sending = sending
    self.done = done
    self.refused = refused
    self.dropped = dropped
    self.problem = problem
    self.recordings = recordings
    self.subject = subject
    self.recording = recording
  }
}

/// Why the journal could not do what it was asked: facts, worded in `Browser/Wording`.
package enum JournalFailure: Error, Hashable, Sendable {
  /// No folder to keep it in, or none that may be written.
  case noPlace(path: String)
  /// SQLite's own words; the disk is full, say.
  case failed(String)
  /// The file is damaged, found while it was in use.
  case damaged
}
