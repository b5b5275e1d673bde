import Recordings
import Terminal

/// The status line's sentence and how it is meant.
struct StatusLine: Hashable {
  var sign: String
  var role: Role
  var text: String

  /// What the last action came to; nil where there is nothing to say.
  init?(_ state: BrowserState) {
    if case .help(let help)? = state.overlay, let row = help.chosen, let why = row.unavailable(in: state) {
      self.init(sign: "no", role: .warning, text: "\(row.title): \(why)")
    } else if let notice = state.notice {
      self.init(notice, state)
    } else if let batch = state.filing.batch {
      self.init(batch, state)
    } else if let retrying = state.retrying {
      self.init(sign: "wait", role: .warning, text: Self.waiting(retrying, state))
    } else {
      return nil
    }
  }

  private init(sign: String, role: Role, text: String) {
    (self.sign, self.role, self.text) = (sign, role, text)
  }

  private init(_ batch: FilingBatch, _ state: BrowserState) {
    let arrow = state.settings.shapes.arrow
    let what = Self.sentence(batch, arrow)
    let late = state.filing.lateRefusals > 0 ? "  \(state.filing.lateRefusals) earlier refused" : ""
    if case .create = batch.verb, let failure = batch.refused.last, failure.mayHaveHappened {
      let why = state.failureWording.what(failure)
      self.init(
        sign: "no", role: .error, text: "\(what): it may be there all the same, look first. \(why)\(late)")
    } else if let failure = batch.refused.last {
      // Without a network nobody could look whether it was done.
      let word = failure.isOffline ? "not confirmed" : "refused"
      let count = batch.total > 1 ? "\(batch.refused.count) of \(batch.total) \(word)" : word
      let why = state.failureWording.what(failure)
      self.init(sign: "no", role: .error, text: "\(what): \(count), taken back. \(why)\(late)")
    } else if batch.isSettled {
      self.init(sign: "ok", role: .good, text: "\(what): done\(late)")
    } else if let retrying = state.retrying {
      self.init(sign: "wait", role: .warning, text: "\(what): \(Self.waiting(retrying, state))\(late)")
    } else {
      let place = batch.total > 1 ? "sending \(batch.settled + 1) of \(batch.total)" : "sending"
      self.init(sign: "..", role: .warning, text: "\(what): \(place)\(late)")
    }
  }

  private static func waiting(_ retrying: RetryNotice, _ state: BrowserState) -> String {
    let time = CivilTime(retrying.at, in: state.settings.zone).clockWithSeconds
    return "again at \(time). \(state.failureWording.what(retrying.failure))"
  }

  private static func sentence(_ batch: FilingBatch, _ arrow: String) -> String {
    let rows = batch.total == 1 ? "1 recording" : "\(batch.total) recordings"
    return switch batch.verb {
    case .add(let name): "\(rows) \(arrow) \(name)"
    case .remove(let name): "\(rows) out of \(name)"
    case .markViewed: "\(rows) marked viewed (a personal key cannot take it back)"
    case .create(let name): "new collection \(name)"
    }
  }

  private init(_ notice: Notice, _ state: BrowserState) {
    switch notice {
    case .failed(let doing, let failure):
      let wording = state.failureWording
      self.init(
        sign: "no", role: .error,
        text: "\(doing.noun): \(wording.what(failure)) \(wording.next(failure))")
    case .unavailable(let command, let reason):
      let title = CommandTable.row(of: command)?.title ?? ""
      self.init(sign: "no", role: .warning, text: "\(title): \(reason)")
    case .lineUnavailable(let row, let reason):
      self.init(sign: "no", role: .warning, text: "\(row.title): \(reason)")
    case .handedOver(let handOver, let outcome): self.init(handOver, outcome)
    case .searchFoundNothing(let words):
      self.init(sign: "no", role: .warning, text: "\(state.nothingMatches) \(words)")
    case .nothingToDo(let why): self.init(sign: "--", role: .dim, text: why)
    case .hiding(let viewed, let rows):
      self.init(sign: "ok", role: .good, text: Self.hiding(viewed, rows))
    case .marked(let count, let all):
      self.init(
        sign: count > 0 ? "ok" : "--", role: count > 0 ? .good : .dim,
        text: count > 0 ? "\(count) of \(all) marked" : "none of \(all) matches")
    case .unmarked(let count, let left):
      self.init(
        sign: count > 0 ? "ok" : "--", role: count > 0 ? .good : .dim, text: "\(count) unmarked, \(left) left"
      )
    case .beyondEnd(let row, let count):
      self.init(sign: "--", role: .dim, text: "there is no row \(row): this is the last of \(count)")
    case .unknownKeys(let keys):
      self.init(sign: "--", role: .dim, text: "\(keys.map(\.text).joined()) is no key here; ? shows all")
    case .pressAgainToQuit: self.init(sign: "--", role: .warning, text: Self.quitting(state))
    case .said(let text): self.init(sign: "--", role: .dim, text: text)
    }
  }

  private static func hiding(_ isHidden: Bool, _ rows: Int) -> String {
    switch (isHidden, rows) {
    case (true, 0): "nothing loaded here is viewed; what comes viewed will be hidden (fv shows it)"
    case (true, let rows): "\(rows) viewed hidden; fv shows them"
    case (false, 0): "viewed recordings are no longer hidden"
    case (false, let rows): "\(rows) viewed shown again"
    }
  }

  private static func quitting(_ state: BrowserState) -> String {
    switch state.filing.pending.count {
    case 0: "press Ctrl-C again to quit"
    case 1: "1 change still on its way; once more to leave anyway"
    case let count: "\(count) changes still on their way; once more to leave anyway"
    }
  }

  private init(_ handOver: HandOver, _ outcome: HandOverOutcome) {
    switch (handOver, outcome) {
    case (.browser(let link), .done): self.init(sign: "ok", role: .good, text: "opened \(link)")
    case (.browser(let link), _):
      self.init(sign: "no", role: .warning, text: "no browser here (yu copies the link): \(link)")
    case (.clipboard(let what, _), .tooLarge(let limit)):
      self.init(
        sign: "no", role: .warning,
        text: "\(what): more than the \(Amounts.bytes(limit)) a terminal's clipboard takes")
    case (.clipboard(let what, let text), _):
      self.init(sign: "ok", role: .good, text: "copied the \(what) through the terminal: \(text)")
    }
  }
}

extension Doing {
  fileprivate var noun: String {
    switch self {
    case .account: "the key"
    case .playlists: "playlists"
    case .recordings: "recordings"
    case .nextPage: "more recordings"
    case .detail: "detail"
    }
  }
}

extension BrowserState {
  /// What a search without a match has to say: of a list that goes on at the server only what is loaded was searched.
  var nothingMatches: String {
    focus == .recordings && recordings.list.next != nil
      ? "nothing loaded here matches" : "nothing here matches"
  }
}
