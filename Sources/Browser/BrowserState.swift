package import Foundation
package import Recordings
package import Terminal

/// Everything the screen is made from. A frame depends on this value alone.
package struct BrowserState: Hashable, Sendable {
  package var settings: BrowserSettings
  package var size: Size
  /// The instant of the last action: the state's only clock.
  package var now: Date

  /// Nothing is animated or dimmed on the way to this terminal.
  package var isSlowLine = false
  /// When that began which goes on in the background.
  package var busySince: Date?

  package var account = AccountState()
  /// What is being read of the cache.
  package var cacheReads: [RequestID: CacheRead] = [:]
  /// More rows of the open list are in the cache, and on their way.
  var isReadingCache: Bool {
    cacheReads.values.contains { $0.location == recordings.location && $0.after != nil }
  }
  /// Another project that was chosen, until the server says whether the key may go there.
  package var projectSwitch: ProjectSwitch?
  package var server = ServerTraits()
  package var quota: QuotaReport?
  package var retrying: RetryNotice?

  package var playlists = PlaylistsPane()
  package var recordings = RecordingsPane()
  package var detail = DetailPane()
  package var evidence = EvidenceState()
  package var filing: Filing
  package var triage = Triage()
  package var collector: ListCollector?
  package var filters = FilterHistory()
  /// What is being asked for, to be gone to.
  package var going: GoingTo?
  /// The recording that the program was started for, until it is asked for.
  package var opening: Opening?
  package var place = PlaceMemory()

  package var focus: PaneID = .recordings {
    didSet { settings.keyMap.look(from: focus) }
  }
  package var zoomed = false
  package var overlay: Overlay?
  /// The cursor in the list of the keys that work in what is in front; nil where it is not shown.
  package var keySheet: ListCursor?
  package var search: SearchPrompt?
  /// When the matches of a search in a long list are counted: behind the next frame.
  var countsMatchesAt: Date?
  package var line: LinePrompt?
  /// The lines of this run, the oldest first.
  package var lineHistory: [String] = []
  /// Keys of a chord that is not complete yet.
  package var pendingKeys: [Key] = []
  package var notice: Notice?
  /// The user's programs that run beside this one, the last to be started at the end.
  package var programs: [RunningProgram] = []
  package var lastProgram = 0
  /// Set by the first Ctrl-C; the second one quits.
  package var quitAsked = false

  package var lastRequest = 0

  package init(settings: BrowserSettings, size: Size, now: Date) {
    self.settings = settings
    self.size = size
    self.now = now
    filing = Filing(numbersFrom: settings.numbersFrom)
    recordings.columns.unasked = unaskedColumns
    self.settings.keyMap.look(from: focus)
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

  /// Whether the timeline of one more row may be read although nobody has opened it.
  package var mayReadAhead: Bool {
    project != nil
      && settings.readAhead.mayReadAhead(quota, isUnlimited: settings.isUnlimited, at: now)
  }

  package mutating func nextRequest() -> RequestID {
    lastRequest += 1
    return RequestID(lastRequest)
  }
}
