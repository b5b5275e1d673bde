package import Foundation
package import Recordings
package import Terminal

/// Everything the screen is made from. A frame depends on this value alone.
package struct BrowserState: Hashable, Sendable {
  package var settings: BrowserSettings
  package var size: Size
  /// The instant of the last action: the state's only clock.
  package var now: Date

  package var account = AccountState()
  /// What is being read of the cache.
  package var cacheReads: [RequestID: CacheRead] = [:]
  /// More rows of the open list are in the cache, and on their way.
  var isReadingCache: Bool {
    cacheReads.values.contains { $0.location == recordings.location && $0.after != nil }
  }
  package var server = ServerTraits()
  package var quota: QuotaReport?
  package var retrying: RetryNotice?

  package var playlists = PlaylistsPane()
  package var recordings = RecordingsPane()
  package var detail = DetailPane()
  package var filing: Filing
  package var triage = Triage()
  package var collector: ListCollector?
  package var filters = FilterHistory()

  package var focus: PaneID = .recordings
  package var zoomed = false
  package var overlay: Overlay?
  package var search: SearchPrompt?
  package var line: LinePrompt?
  /// The lines of this run, the oldest first.
  package var lineHistory: [String] = []
  /// Keys of a chord that is not complete yet.
  package var pendingKeys: [Key] = []
  package var notice: Notice?
  /// Set by the first Ctrl-C; the second one quits.
  package var quitAsked = false

  package var lastRequest = 0

  package init(settings: BrowserSettings, size: Size, now: Date) {
    self.settings = settings
    self.size = size
    self.now = now
    filing = Filing(numbersFrom: settings.numbersFrom)
  }

  package var layout: BrowserLayout { BrowserLayout(size: size, focus: focus, zoomed: zoomed) }

  /// The project to ask in: the one given at the start, or the one found out since.
  package var project: ProjectID? { settings.project ?? account.value?.project.id }

  /// Whose rows the cache is asked for.
  package var cacheProject: ProjectID? { project ?? account.remembered?.id }

  /// Whose decisions are journaled: those about the remembered project, too, which wait until the account
  /// names it.
  package var journalProject: ProjectID? { cacheProject }

  /// Decisions are being sent, and none of them waits for a later try.
  package var isSending: Bool { !filing.pending.isEmpty && retrying == nil && project != nil }

  package mutating func nextRequest() -> RequestID {
    lastRequest += 1
    return RequestID(lastRequest)
  }
}

/// What stands fixed for the run of the program.
package struct BrowserSettings: Hashable, Sendable {
  /// Shown in the header: `demo`, or the host's name.
  package var profile: String
  /// The web app's origin, for links; without a trailing slash.
  package var host: String
  package var project: ProjectID?
  /// The zone of all times on the screen.
  package var zone: Zone
  package var theme: Theme
  package var shapes: Shapes
  package var keyMap: KeyMap
  /// Nothing can be changed on the server.
  package var isReadOnly: Bool
  /// The user said that the server has no limits: calls are not counted before a 429.
  package var isUnlimited: Bool
  /// The key and all data cross a network that others may read.
  package var isPlainHTTP: Bool
  /// Where the numbers of this run's journal entries begin: unlike those of any other run.
  package var numbersFrom: Int64

  package init(
    profile: String, host: String, project: ProjectID?, zone: Zone, theme: Theme, shapes: Shapes,
    keyMap: KeyMap = .standard, isReadOnly: Bool = false, isUnlimited: Bool = false,
    isPlainHTTP: Bool = false, numbersFrom: Int64 = 0
  ) {
    self.profile = profile
    self.host = host
    self.project = project
    self.zone = zone
    self.theme = theme
    self.shapes = shapes
    self.keyMap = keyMap
    self.isReadOnly = isReadOnly
    self.isUnlimited = isUnlimited
    self.isPlainHTTP = isPlainHTTP
    self.numbersFrom = numbersFrom
  }
}

/// The three panes, from the outside in.
package enum PaneID: Int, Hashable, Sendable, CaseIterable {
  case playlists = 1
  case recordings
  case detail
}

/// What the status line shows when no filing is to be shown.
package enum Notice: Hashable, Sendable {
  case failed(Activity, FetchFailure)
  /// A key was pressed whose command cannot run now; the reason is the command table's.
  case unavailable(command: Command, reason: Sentence)
  /// The same for a command of the line.
  case lineUnavailable(LineCommandRow, reason: Sentence)
  case handedOver(HandOver, HandOverOutcome)
  case searchFoundNothing(String)
  /// A search for a property of persons could not look at so many rows.
  case personsUnknown(Int, of: Int, found: Bool)
  case nothingToDo(Sentence)
  case done(Sentence)
  /// The journal could not keep a decision: it is not made.
  case notSaved(JournalFailure)
  /// The outcome of entries could not be saved.
  case notKept(JournalFailure)
  case noJournal(JournalFailure)
  case journalQuarantined(QuarantinedFile)
  /// So many changes that an earlier run had saved are gone from the journal.
  case journalLost(Int)
  case cache(CacheNotice)
  /// So many bytes were given back.
  case cacheCleared(Result<Int, CacheFailure>)
  /// So many entries of the journal need their user.
  case decisionsWait(Int)
  /// So many changes of other users are not sent.
  case foreignWait(Int)
  /// Of deletions for good that an earlier run did not finish.
  case interruptedDeletions(gone: Int, left: Int)
  /// So many changes that an earlier run left are being sent.
  case goesOn(Int)
  /// So many changes wait for a project that the key does not work in any more.
  case leftWaiting(Int, Project)
  case cannotUndo(JournalAction, recordings: Int)
  /// Asked before the first recordings are marked viewed.
  case viewedIsForGood(Int)
  /// How many of the loaded rows matched and were marked. `unknownRows`: how many could not be judged.
  case marked(Int, of: Int, unknownRows: UnknownRows?)
  /// Some rows could not be judged by the filter.
  case unknownRows
  /// So many rows lost their marks by words, and so many keep theirs.
  case unmarked(Int, left: Int, unknownRows: UnknownRows?)
  /// `:500` in a list of fewer rows.
  case beyondEnd(row: Int, count: Int)
  /// Viewed rows are hidden: how many, the list tells, which may grow meanwhile.
  case hidingViewed
  /// So many are shown again.
  case showingViewed(Int)
  /// A saved filter is shown with other words than its stored ones.
  case filterChanged(String)
  /// The server refused parts of a query, and is asked without them from now on.
  case partsLeftOut(Set<QueryPart>)
  /// What was spent of the key's limits, bucket by bucket.
  case quota(QuotaReport?)
  case columns(ColumnNotice)
  case unknownKeys([Key])
  case paste(PasteNotice)
  case pressAgainToQuit
  /// Something outside the browser worth a line: another TERM was taken, say.
  case said(Sentence)
}

extension Notice {
  /// The state of loading, which the header shows too. It does not replace a message about a decision.
  var givesWay: Bool {
    if case .done = self { return true }
    if case .nothingToDo = self { return true }
    if case .said = self { return true }
    return false
  }
}

/// What was being done when something failed.
package enum Activity: Hashable, Sendable {
  case account, playlists, recordings, nextPage, detail
}
