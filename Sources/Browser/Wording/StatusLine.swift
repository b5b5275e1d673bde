import Recordings
import Terminal
import Wording

/// The status line's sentence and how it is meant.
struct StatusLine: Hashable {
  var sign: String
  var role: Role
  var sentence: Sentence

  /// What the last action came to; nil where there is nothing to say.
  init?(_ state: BrowserState) {
    if case .ignoredKey? = state.notice, let notice = state.notice {
      self.init(notice, state)
    } else if case .help(let help)? = state.overlay, let row = help.chosen,
      let why = row.unavailable(in: state)
    {
      self.init(sign: "no", role: .warning, text: "\(row.title): \(why)")
    } else if case .journal(let journal)? = state.overlay, state.notice == nil, let line = journal.chosen,
      let problem = line.problem, line.refused > 0
    {
      self.init(sign: "no", role: .warning, text: state.failureWording.what(problem))
    } else if let notice = state.notice {
      self.init(notice, state)
    } else if let batch = state.filing.batch {
      self.init(batch, state)
    } else if let retrying = state.retrying {
      self.init(sign: "wait", role: .warning, text: Sentence(Self.waiting(retrying, state)))
    } else {
      return nil
    }
  }

  init(sign: String, role: Role, text: Sentence) {
    (self.sign, self.role, sentence) = (sign, role, text)
  }

  static func unknownRows(_ count: Int, of all: Int, found: Bool, _ state: BrowserState) -> String {
    (found ? "" : state.nothingMatches + "; ")
      + "the person's properties are not loaded for \(Amounts.grouped(count)) of \(Amounts.grouped(all)) rows"
  }

  private static func unknownRows(_ unknownRows: UnknownRows?) -> Sentence {
    unknownRows.map { "; \($0.sentence)" } ?? ""
  }

  static func waiting(_ retrying: RetryNotice, _ state: BrowserState) -> String {
    let time = CivilTime(retrying.at, in: state.settings.zone).wait(
      today: CivilTime(state.now, in: state.settings.zone))
    return "again at \(time). \(state.failureWording.what(retrying.failure))"
  }

  private init(_ notice: Notice, _ state: BrowserState) {
    switch notice {
    case .failed(let doing, let failure):
      let wording = state.failureWording
      self.init(
        sign: "no", role: .error,
        text: Sentence(doing.noun.map { "\($0): " } ?? "")
          + "\(wording.what(failure)) \(wording.advice(failure))")
    case .unavailable(let command, let reason):
      let title: Sentence = state.settings.keyMap.row(of: command)?.title ?? ""
      self.init(sign: "no", role: .warning, text: "\(title): \(reason)")
    case .lineUnavailable(let row, let reason):
      self.init(sign: "no", role: .warning, text: "\(row.title): \(reason)")
    case .handedOver(let handOver, let outcome): self.init(handOver, outcome)
    case .searchFoundNothing(let words):
      self.init(sign: "no", role: .warning, text: "\(state.nothingMatches) \(words)")
    case .searchMatch(let pane, let how):
      let words = state[searchIn: pane]?.words ?? ""
      let place = state.searchPlace(in: pane)
      let parts = [place.map { "\($0) for \(words)" as Sentence }, how].compactMap { $0 }
      self.init(
        sign: "--", role: .dim,
        text: parts.dropFirst().reduce(parts.first ?? Sentence(words)) { "\($0); \($1)" })
    case .personsUnknown(let count, let all, let found):
      self.init(
        sign: found ? "--" : "no", role: found ? .dim : .warning,
        text: Sentence(Self.unknownRows(count, of: all, found: found, state)))
    case .evidenceScopeMissing:
      self.init(
        sign: "--", role: .warning,
        text: "what happened in the rows takes the scope \(Scope.queryRead.rawValue), which this key lacks")
    case .staysInProject(let project, let failure):
      self.init(
        sign: "no", role: .error,
        text: "\(project.title): \(state.failureWording.what(failure)) Nothing changed here.")
    case .nothingToDo(let why): self.init(sign: "--", role: .dim, text: why)
    case .unknownRows:
      // More rows may have come, or their lists have been asked for.
      self.init(
        sign: "--", role: .warning, text: state.rowsUnknownToFilter?.sentence ?? "all rows are told by now")
    case .done(let what): self.init(sign: "ok", role: .good, text: what)
    case .notSaved(let failure):
      self.init(sign: "no", role: .error, text: "not saved, so taken back. \(JournalWording.what(failure))")
    case .notKept(let failure):
      self.init(
        sign: "no", role: .error,
        text: "what was sent could not be noted, and may be sent again. \(JournalWording.what(failure))")
    case .noJournal(let failure):
      self.init(sign: "no", role: .error, text: "nothing can be changed. \(JournalWording.what(failure))")
    case .journalQuarantined(let aside):
      self.init(sign: "no", role: .error, text: Sentence(JournalWording.quarantined(aside)))
    case .journalLost(let count):
      let what = count == 1 ? "1 saved change is" : "\(count) saved changes are"
      self.init(
        sign: "no", role: .error,
        text: "\(what) gone from the journal: its log was removed or cut by another program")
    case .cache(let news): self.init(sign: "no", role: .warning, text: Sentence(CacheWording.sentence(news)))
    case .cacheCleared(let result): self.init(cleared: result)
    case .decisionsWait(let count):
      let what = count == 1 ? "1 change was" : "\(count) changes were"
      self.init(
        sign: "--", role: .warning,
        text: "\(what) refused or stopped earlier: \(key: .journal(.open)) shows them")
    case .foreignWait(let count):
      let what = count == 1 ? "1 change of another user is" : "\(count) changes of other users are"
      self.init(
        sign: "--", role: .warning, text: "\(what) not sent: \(key: .journal(.open)) asks what becomes of it")
    case .interruptedDeletions(let gone, 0):
      self.init(
        sign: "ok", role: .good,
        text: "of the deletion that an earlier run did not finish, all are gone: \(gone)")
    case .interruptedDeletions(let gone, let left):
      self.init(
        sign: "--", role: .warning,
        text: "a deletion was not finished: \(gone) gone, \(left) wait for you in \(key: .journal(.open))")
    case .goesOn(let count) where state.project == nil:
      self.init(
        sign: "wait", role: .warning,
        text: "\(count) changes that an earlier run left wait for \(state.settings.host)")
    case .goesOn(let count):
      self.init(sign: "..", role: .warning, text: "goes on: \(count) changes that an earlier run left")
    case .leftWaiting(let count, let project):
      let name = project.name ?? "#\(project.id)"
      self.init(
        sign: "--", role: .warning,
        text: "the key works in another project by now; of \(name) \(count) unsent: --project \(project.id)")
    case .cannotUndo(let action, let recordings):
      let what = JournalWording.sentence(
        action, recordings: recordings, arrow: state.settings.shapes.arrow)
      self.init(
        sign: "no", role: .warning,
        text: "nothing takes back: \(what); \(key: .journal(.undo)) again goes on to what was before")
    case .viewedIsForGood(let count):
      let what = count == 1 ? "it" : "the \(count)"
      self.init(
        sign: "--", role: .warning,
        text:
          "viewed is for good, a personal key cannot take it back; \(key: .file(.markViewed)) again marks \(what)"
      )
    case .filterChanged(let title):
      self.init(
        sign: "--", role: .text,
        text: "\(title) is changed here only: \(key: .filter(.save)) saves it, or as a new one")
    case .hidingViewed:
      self.init(sign: "ok", role: .good, text: Self.hiding(in: state.recordings.list))
    case .showingViewed(let rows):
      self.init(
        sign: "ok", role: .good,
        text: rows == 0 ? "viewed recordings are no longer hidden" : "\(rows) viewed shown again")
    case .marked(let count, let all, let unknownRows):
      self.init(
        sign: count > 0 ? "ok" : "--", role: count > 0 ? .good : .dim,
        text: (count > 0 ? "\(count) of \(all) marked" : "none of \(all) matches")
          + Self.unknownRows(unknownRows))
    case .unmarked(let count, let left, let unknownRows):
      self.init(
        sign: count > 0 ? "ok" : "--", role: count > 0 ? .good : .dim,
        text: "\(count) unmarked, \(left) left" + Self.unknownRows(unknownRows))
    case .beyondEnd(let row, let count):
      self.init(sign: "--", role: .dim, text: "there is no row \(row): this is the last of \(count)")
    case .partsLeftOut(let parts):
      self.init(sign: "--", role: .warning, text: Sentence(QueryPartWording.sentence(parts)))
    case .quota(let report):
      self.init(sign: "--", role: .dim, text: Sentence(state.quotaWording.sentence(report)))
    case .columns(let notice):
      self.init(
        sign: notice.isRefusal ? "--" : "ok", role: notice.isRefusal ? .warning : .good, text: notice.sentence
      )
    case .unknownKeys(let keys):
      self.init(
        sign: "--", role: .dim,
        text: "\(keys.map(\.text).joined()) is no key here; \(key: .program(.help)) shows all")
    case .ignoredKey(let ignored):
      self.init(sign: "--", role: .dim, text: ignored.sentence(hints: state.frontHints))
    case .paste(let notice): self.init(sign: "--", role: .warning, text: notice.sentence)
    case .failedProgram(let name, let outcome):
      self.init(sign: "no", role: .warning, text: Sentence("\(name): \(outcome.sentence)"))
    case .pressAgainToQuit:
      self.init(sign: "--", role: .warning, text: "press \(KeyMap.interruptText) again to quit")
    case .said(let text): self.init(sign: "--", role: .dim, text: text)
    }
  }

  private init(cleared result: Result<Int, CacheFailure>) {
    switch result {
    case .success(let bytes): self.init(sign: "ok", role: .good, text: Sentence(CacheWording.cleared(bytes)))
    case .failure(let failure):
      self.init(sign: "no", role: .error, text: Sentence(CacheWording.what(failure)))
    }
  }

  /// As of now: with further pages there are more.
  private static func hiding(in list: RecordingList) -> Sentence {
    let rows = list.hiddenViewedCount
    if rows == 0 {
      return
        "no loaded recording is viewed; viewed ones that come will be hidden (\(key: .filter(.hideViewed)) shows it)"
    }
    let all = list.next == nil ? "" : " of the \(Amounts.grouped(list.loadedCount)) loaded"
    return "\(Amounts.grouped(rows)) viewed\(all) hidden; \(key: .filter(.hideViewed)) shows them"
  }
}

extension Activity {
  /// nil: the failure says all, be it of the key or of the way to the server.
  fileprivate var noun: String? {
    switch self {
    case .account: nil
    case .playlists: "playlists"
    case .recordings: "recordings"
    case .nextPage: "more recordings"
    case .detail: "detail"
    case .timeline: "timeline"
    }
  }
}

extension BrowserState {
  /// What a search without a match has to say: of a list that goes on at the server only what is loaded was
  /// searched.
  var nothingMatches: String {
    focus == .recordings && recordings.list.next != nil
      ? "nothing loaded here matches" : "nothing here matches"
  }
}

extension UnknownRows {
  /// What is not known of them, and how it comes to be.
  var sentence: Sentence {
    switch what {
    case .persons:
      "the person's properties are not loaded for \(Amounts.grouped(count)): :rec asks the server"
    case .lists:
      "collections are not known for \(Amounts.grouped(count)): \(key: .showMembership) loads them for marked rows"
    case .evidence(isReadable: true): "what happened is not known yet for \(Amounts.grouped(count))"
    case .evidence(isReadable: false):
      "what happened is not known for \(Amounts.grouped(count)): the key lacks \(Scope.queryRead.rawValue)"
    }
  }
}
