import Recordings
import Terminal
import TestSupport

@testable import Browser

/// What the status line says.
extension KeyScene {
  static let notices: [Setting] = samples.map { notice in
    Setting("notice \(notice)") { $0.change { $0.notice = notice } }
  }

  /// A command that cannot run says what to do first.
  static let refusals: [Setting] = CommandTable.rows.flatMap { row in
    [PaneID.playlists, .recordings].map { pane in
      Setting("no \(row.name) from pane \(pane.rawValue)", recordings: []) {
        $0.run(.pane(.focus(pane)))
        $0.change { state in
          state.server.membership = .closed
          guard let reason = row.unavailable(in: state) else { return }
          state.notice = .unavailable(command: row.command, reason: reason)
        }
      }
    }
  }

  static let decisions: [Setting] = KeySettingsOfDecisions.problems.map { name, problems in
    Setting("a decision that is \(name)") {
      $0.change { state in
        var batch = FilingBatch(
          number: 1, step: StepID(1), action: .markViewed, turn: .made, recordings: 3, total: 3, isSaved: true
        )
        batch.problems = problems
        batch.settled = 2
        state.filing.batch = batch
        state.filing.pending.lateRefusals = 2
      }
    }
  }

  private enum KeySettingsOfDecisions {
    static let problems: [(String, [EntryProblem])] = [
      ("on its way", []), ("stopped", [.stopped]), ("interrupted", [.interrupted]),
      ("refused", [.failed(.gone)]), ("changed meanwhile", [.notEmpty(recordings: 1)]),
    ]
  }

  /// One of every case at least: the compiler asks for a new one in `name(of:)`, the test asks for it here.
  static let samples: [Notice] =
    [
      .failed(.recordings, .gone), .failed(.account, .noKey), .failed(.detail, .missingScope("person:read")),
      .unavailable(command: .follow, reason: "no"),
      .lineUnavailable(LineCommandTable.rows[0], reason: "no"),
      .handedOver(.browser(link: "https://example.com"), .noBrowser),
      .handedOver(.browser(link: "https://example.com"), .done),
      .handedOver(.clipboard(what: "id", text: "rec-1"), .done),
      .handedOver(.clipboard(what: "id", text: "rec-1"), .tooLarge(limit: 75_000)),
      .searchFoundNothing("nowhere"), .searchMatch(.recordings, nil), .personsUnknown(2, of: 5, found: false),
      .nothingToDo("nothing"),
      .staysInProject(insteadOf: Project(id: ProjectID(2)), .projectForbidden),
      .done("all done"), .notSaved(.damaged), .notKept(.damaged), .noJournal(.damaged),
      .journalQuarantined(QuarantinedFile(reason: .damaged, path: "journal.sqlite")),
      .cache(.failed(.damaged)),
      .cacheCleared(.success(1000)), .decisionsWait(2), .goesOn(2),
      .journalLost(2), .foreignWait(2), .interruptedDeletions(gone: 25, left: 75),
      .interruptedDeletions(gone: 25, left: 0),
      .leftWaiting(2, Project(id: ProjectID(2), name: nil, organization: nil)),
      .cannotUndo(.markViewed, recordings: 2), .viewedIsForGood(2),
      .marked(2, of: 5, unknownRows: UnknownRows(3, .lists)),
      .marked(2, of: 5, unknownRows: UnknownRows(3, .persons)),
      .marked(2, of: 5, unknownRows: UnknownRows(3, .evidence(isReadable: true))),
      .marked(2, of: 5, unknownRows: UnknownRows(3, .evidence(isReadable: false))), .evidenceScopeMissing,
      .unknownRows, .unmarked(2, left: 3, unknownRows: UnknownRows(3, .lists)),
      .beyondEnd(row: 500, count: 5),
      .hidingViewed, .showingViewed(2), .filterChanged("Slow"), .partsLeftOut([.commentText]), .quota(nil),
      .handedOver(.browser(link: "https://example.com"), .browserMissing("opener")),
      .handedOver(.browser(link: "https://example.com"), .browserFailed("opener", status: 3)),
      .handedOver(.clipboard(what: "id", text: "rec-1"), .copied(.screen)),
      .handedOver(.clipboard(what: "id", text: "rec-1"), .copied(.tmux(.terminalFeature))),
      .handedOver(.clipboard(what: "id", text: "rec-1"), .clipboardFailed("tmux")),
      .paste(.ignored(characters: 3, isMarked: true)), .paste(.cut(to: 20_000)), .paste(.endLost),
      .unknownKeys([.character("%")]), .ignoredKey(IgnoredKey(.character("%"), meaning: nil)),
      .failedProgram("issue", .ended(status: 3, lastLine: "no")), .pressAgainToQuit, .said("something"),
    ] + columnNotices.map(Notice.columns)

  private static let columnNotices: [ColumnNotice] = [
    .shown(.errors, hasRoom: true), .shown(.errors, hasRoom: false), .hidden(.errors), .lastOne,
    .isHidden(.errors), .noRoom(.errors), .set(1, withRoom: 1), .set(2, withRoom: 1), .standard, .usual,
    .everywhere,
  ]

  static func name(of notice: Notice) -> String {
    switch notice {
    case .failed: "failed"
    case .staysInProject: "staysInProject"
    case .unavailable: "unavailable"
    case .lineUnavailable: "lineUnavailable"
    case .handedOver: "handedOver"
    case .searchFoundNothing: "searchFoundNothing"
    case .searchMatch: "searchMatch"
    case .personsUnknown: "personsUnknown"
    case .nothingToDo: "nothingToDo"
    case .done: "done"
    case .notSaved: "notSaved"
    case .notKept: "notKept"
    case .noJournal: "noJournal"
    case .journalQuarantined: "journalQuarantined"
    case .cache: "cache"
    case .cacheCleared: "cacheCleared"
    case .journalLost: "journalLost"
    case .foreignWait: "foreignWait"
    case .interruptedDeletions: "interruptedDeletions"
    case .decisionsWait: "decisionsWait"
    case .goesOn: "goesOn"
    case .leftWaiting: "leftWaiting"
    case .cannotUndo: "cannotUndo"
    case .viewedIsForGood: "viewedIsForGood"
    case .marked: "marked"
    case .unknownRows: "unknownRows"
    case .unmarked: "unmarked"
    case .beyondEnd: "beyondEnd"
    case .hidingViewed: "hidingViewed"
    case .showingViewed: "showingViewed"
    case .filterChanged: "filterChanged"
    case .partsLeftOut: "partsLeftOut"
    case .quota: "quota"
    case .columns: "columns"
    case .evidenceScopeMissing: "evidenceScopeMissing"
    case .unknownKeys: "unknownKeys"
    case .ignoredKey: "ignoredKey"
    case .paste: "paste"
    case .failedProgram: "failedProgram"
    case .pressAgainToQuit: "pressAgainToQuit"
    case .said: "said"
    }
  }
}
