import Recordings
import Terminal
import TestSupport

@testable import Browser

/// Every part of the screen that may name keys.
extension KeyScene {
  static let panes: [Setting] = [
    Setting("the recordings") { _ in },
    Setting("the playlists") { $0.run(.pane(.focus(.playlists))) },
    Setting("the detail") {
      $0.run(.pane(.focus(.detail)), .pane(.nextTab), .pane(.nextTab), .pane(.nextTab))
    },
    Setting("a timeline that is not read") { $0.run(.pane(.focus(.detail))) },
    Setting("lists of a row that is in none") {
      $0.run(.pane(.focus(.detail)), .pane(.nextTab), .pane(.nextTab), .pane(.nextTab))
      $0.tester.answerDetail(.sample(1))
    },
    Setting("a range") { $0.run(.mark(.range), .move(.by(1))) },
    Setting("triage") { $0.run(.triage(.toggle)) },
    Setting("triage with lanes") {
      $0.change { $0.triage.lanes = [1: bugs, 2: bugs, 9: bugs] }
      $0.run(.triage(.toggle))
    },
    Setting("an open journal") { $0.change { $0.filing.needsUser = 2 } },
    Setting("an author without lists") {
      $0.run(.playlist(.mine))
      $0.change { $0.playlists.ofAuthor?.load = .loaded(at: $0.now) }
    },
    Setting("no recordings", recordings: []) { _ in },
    Setting("nothing unviewed", recordings: []) {
      $0.open(.unviewed)
      $0.tester.answer(.of([]))
    },
    Setting("an empty collection") {
      $0.open(.playlist(PlaylistID("bugs")))
      $0.tester.answer(.of([]))
    },
    Setting("viewed and hidden", recordings: [.sample(1) { $0.viewed = true }], next: .offset(100)) {
      $0.run(.filter(.hideViewed))
    },
    Setting("viewed and hidden, all loaded", recordings: [.sample(1) { $0.viewed = true }]) {
      $0.run(.filter(.hideViewed))
    },
    Setting("following another order") {
      $0.run(.filter(.sort(.duration)))
      $0.run(.follow)
    },
    Setting("no match of a filter") {
      $0.run(.filter(.errors))
      $0.tester.answer(.of([]))
    },
  ]

  static let prompts: [Setting] = [
    Setting("a search") { $0.run(.search(.open)) },
    Setting("a search that finds nothing") {
      $0.run(.search(.open))
      $0.type("nowhere")
    },
    Setting("no search") { $0.run(.search(.nextMatch)) },
    Setting("a line that nothing completes") {
      $0.run(.program(.commandLine))
      $0.type("row 42")
    },
    Setting("a line of unknown name") {
      $0.run(.program(.commandLine))
      $0.type("xyzzy")
      $0.press(.line(.run))
    },
    Setting("a line of few completions") {
      $0.run(.program(.commandLine))
      $0.type("delete")
    },
  ]

  static let chords: [Setting] = [
    ("filters", Command.filter(.edit)), ("sorts", .filter(.sort(.startTime))), ("goes", .goTo(.person)),
    ("columns", .columns(.choose)), ("triage", .triage(.toggleAdvance)), ("copies", .copy(.id)),
    ("scrolls", .move(.centre)), ("shows lines", .timeline(.allLines)),
  ].map { name, command in Setting("a chord that \(name)") { $0.begin(command) } }

  static let failures: [Setting] = FetchFailure.oneOfEach.enumerated().flatMap { number, failure in
    [
      Setting("failure \(number) of the list") {
        $0.run(.refresh)
        $0.tester.answer(.failure(failure))
      },
      Setting("failure \(number) of an empty list", recordings: []) {
        $0.run(.refresh)
        $0.tester.answer(.failure(failure))
      },
    ]
  }

  static let overlays: [Setting] = [
    Setting("the picker") { $0.run(.file(.add)) },
    Setting("the picker with checks") {
      $0.run(.file(.add))
      $0.press(.checking(.check))
      $0.type("new")
      $0.press(.checking(.check))
    },
    Setting("the picker, asked for its keys") {
      $0.run(.file(.add))
      $0.press(.keySheet(.showWhileTyping))
    },
    Setting("why, asked for its keys") {
      $0.run(.why)
      $0.press(.keySheet(.show))
    },
    Setting("the columns, asked for their keys") {
      $0.run(.columns(.choose))
      $0.press(.keySheet(.show))
    },
    Setting("a program that asks first") { scene in
      guard let template = try? ProgramTemplate(["issue", "{id}"]) else { return }
      let run = ProgramRun("issue", .arguments(["issue", "rec-1"]), input: nil)
      scene.change {
        $0.overlay = .program(
          ProgramQuestion(command: OwnCommand("issue", template), run: run, text: "Really?"))
      }
    },
    Setting("copying, counted") {
      $0.copyBugs(.file(.add))
      guard let request = $0.tester.state.collector?.request else { return }
      $0.tester.play(.list(.progress(request, .rows(Recording.samples(1...3).map(PageRow.recording)))))
      $0.tester.play(.list(.ended(request, nil)))
    },
    Setting("merging, being counted") { $0.copyBugs(.file(.move)) },
    Setting("merging, counted") {
      $0.copyBugs(.file(.move))
      guard let request = $0.tester.state.collector?.request else { return }
      $0.tester.play(.list(.progress(request, .rows(Recording.samples(1...3).map(PageRow.recording)))))
      $0.tester.play(.list(.ended(request, nil)))
    },
    Setting("copying, failed") {
      $0.copyBugs(.file(.add))
      guard let request = $0.tester.state.collector?.request else { return }
      $0.tester.play(.list(.ended(request, .queryTooHeavy)))
    },
    Setting("the picker of a lane") { $0.run(.triage(.bind(lane: 3))) },
    Setting("an empty form") { $0.run(.playlist(.create)) },
    Setting("a filled form") { $0.run(.pane(.focus(.playlists)), .move(.last), .playlist(.edit)) },
    Setting("lists of the marked") { $0.run(.showMembership) },
    Setting("lists of the marked, asked for") {
      $0.run(.showMembership)
      $0.tester.play(.load(.membershipArrived(RecordingID("rec-1"), .success([.collection("bugs", "Bugs")]))))
    },
    Setting("lists of the marked, failed") {
      $0.run(.showMembership)
      $0.tester.play(.load(.membershipArrived(RecordingID("rec-1"), .failure(.queryTooHeavy))))
    },
    Setting("deleting for good") { $0.run(.deleteRecordings) },
    Setting("deleting for good, unsure") {
      $0.run(.deleteRecordings)
      $0.press(.deletion(.confirm))
    },
    Setting("deleting a list") {
      $0.run(.pane(.focus(.playlists)), .move(.last), .playlist(.delete))
    },
    Setting("a search for a person") { $0.run(.goTo(.findPerson)) },
    Setting("a search for a person, not asked yet") {
      $0.run(.goTo(.findPerson))
      $0.type("person")
    },
    Setting("a search for a person of whom nothing is loaded") {
      $0.run(.goTo(.findPerson))
      $0.type("xyz")
    },
    Setting("a search for a person that failed") {
      $0.run(.goTo(.findPerson))
      $0.type("xyz")
      $0.press(.finder(.choose))
      if case .person(let finder)? = $0.tester.state.overlay, case .loading(let request) = finder.load {
        $0.tester.play(.load(.personsArrived(request, .failure(.queryTooHeavy))))
      }
    },
    Setting("the projects, none of them listed") { $0.run(.goTo(.project)) },
    Setting("the projects, not known") {
      $0.change {
        $0.account.value = nil
        $0.account.load = .failed(.queryTooHeavy, retryAt: nil)
        $0.overlay = .project(ProjectFinder(among: [], current: nil, height: 9))
      }
      $0.press(.finder(.move(.by(1))))
    },
    Setting("no filters") { $0.run(.filter(.history)) },
    Setting("why") { $0.run(.why) },
    Setting("saving a filter") { $0.change { $0.overlay = .savingFilter(PlaylistID("slow")) } },
    Setting("restoring") { $0.change { $0.overlay = .restore(RestoreOverlay()) } },
    Setting("what another user left") {
      $0.change { $0.overlay = .foreign(ForeignOverlay(ForeignDecisions(changes: 3, users: ["7"]))) }
    },
    Setting("what another user left, said") { $0.change { $0.notice = .foreignWait(3) } },
    Setting("an unfinished deletion") {
      $0.change { $0.notice = .interruptedDeletions(gone: 25, left: 75) }
    },
    Setting("the columns") { $0.run(.columns(.choose)) },
    Setting("a search for columns") {
      $0.run(.columns(.choose))
      $0.press(.columns(.find))
    },
    Setting("the width of a hidden column") {
      $0.run(.columns(.choose))
      $0.press(.list(.last), .columns(.wider))
    },
  ]

  /// Prompts, and states of overlays that matter to keys alone.
  static let fronts: [Setting] =
    prompts + [
      Setting("the command line") { $0.run(.program(.commandLine)) },
      Setting("the places to go to") { $0.run(.goTo(.playlist)) },
      Setting("a proposed name") {
        $0.change { state in
          state.overlay = .form(PlaylistForm(.create(type: .collection, filters: nil), proposing: "Slow"))
        }
      },
      Setting("a filter of the history") {
        $0.run(.filter(.errors))
        $0.run(.filter(.history))
      },
    ]

  static let help: [Setting] = (0...7).map { page in
    Setting("page \(page) of the help") {
      $0.run(.program(.help))
      for _ in 0..<page { $0.press(.picker(.move(.pages(1)))) }
    }
  }

  static let journal: [Setting] =
    problems.enumerated().map { number, problem in
      Setting("problem \(number) in the journal") {
        $0.run(.journal(.open))
        $0.tester.play(.journal(.summariesRead(below: nil, .success([line(problem)]))))
      }
    } + [
      Setting("sending a deletion again") {
        $0.run(.journal(.open))
        $0.tester.play(.journal(.summariesRead(below: nil, .success([line(.interrupted)]))))
        $0.press(.journal(.retry))
      }
    ]

  static let problems: [EntryProblem] = [
    .failed(.gone), .changedMeanwhile(name: "Bugs", description: "old ones", by: nil),
    .perhapsCreated(found: 2),
    .interrupted, .notEmpty(recordings: 2), .stillThere, .stopped, .withoutPlaylist, .notRecorded,
    .unknown,
  ]

  private static let bugs = PlaylistReference(id: PlaylistID("bugs"), title: "Bugs")

  private static func line(_ problem: EntryProblem) -> StepSummary {
    StepSummary(
      id: StepID(1), position: 1, madeAt: .testStart, action: .deleteRecordings, isUndone: false, waiting: 0,
      sending: 0, done: 0, refused: 1, problem: problem, recordings: 1)
  }
}
