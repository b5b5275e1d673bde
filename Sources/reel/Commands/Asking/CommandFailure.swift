import Foundation
import RecordingLibrary
import Recordings
import Wording

/// Why a command ends before it is done.
enum CommandFailure: Error {
  case library(LibraryFailure)
  case filter(FilterMistake)
  case output(OutputProblem)
  /// The cache was asked, and has nothing of it.
  case notCached
  /// The server knows the recording, and has none of its events.
  case nothingRecorded
  /// Parts of a recording cannot be had, which is said.
  case partlyHad
  /// The command line asks for what cannot be: whole lines.
  case usage([String])
  /// It cannot be done so: whole lines.
  case refused([String], ExitStatus)
  /// Said already.
  case ended(ExitStatus)

  init(_ failure: LibraryFailure) { self = .library(failure) }

  var status: ExitStatus {
    switch self {
    case .library(.fetch(let failure)): failure.status
    case .library(.journal), .library(.listing(.unreadable)), .partlyHad: .failed
    case .library(.listing(.line)), .library(.ambiguousPlaylist), .filter, .usage: .usage
    case .library(.noPlaylist), .notCached, .nothingRecorded: .notFound
    case .output(let problem): problem.status
    case .refused(_, let status), .ended(let status): status
    }
  }

  /// For standard error; none where everything is said, or nobody wants to hear it.
  func lines(_ wording: FailureWording) -> [String] {
    switch self {
    case .library(.fetch(.cancelled)), .ended, .partlyHad: []
    case .library(.fetch(let failure)):
      ["reel: " + wording.what(failure)] + (failure.advice(wording.host).map { ["reel: " + $0] } ?? [])
    case .library(.journal(let failure)): ["reel: " + JournalWording.what(failure)]
    case .library(.listing(.unreadable)): ["reel: the filters of this playlist cannot be read."]
    case .library(.listing(.line(let problem))): ["reel: filter: \(problem.sentence)"]
    case .library(.noPlaylist(let text, let nearest)):
      ["reel: there is no playlist “\(text)”" + (nearest.map { "; “\($0)”?" } ?? ".")]
    case .library(.ambiguousPlaylist(let text, let playlists)):
      ["reel: \(playlists.count) playlists are called “\(text)”; name one by its id:"]
        + playlists.map { "  \($0.id.text)  \($0.title)" }
    case .filter(let mistake): mistake.lines
    case .output(let problem): problem.sentence.map { [$0] } ?? []
    case .notCached: ["reel: the cache holds nothing of this."]
    case .nothingRecorded:
      ["reel: the server has no events of this recording: it is too new, or has expired."]
    case .usage(let lines), .refused(let lines, _): lines
    }
  }
}

extension FetchFailure {
  /// What to do about it, in a shell; nil where there is nothing.
  fileprivate func advice(_ host: String) -> String? {
    switch self {
    case .missingScope(let scope): "add \(scope) to the key at \(host)/settings/user-api-keys"
    case .noKey, .keyRejected:
      "check POSTHOG_PERSONAL_API_KEY and POSTHOG_HOST; keys: \(host)/settings/user-api-keys"
    case .wrongRegion(let other): "add --host \(other)"
    case .projectForbidden, .projectNotFound: "name another project with --project or POSTHOG_PROJECT_ID"
    case .offline(.unknownHost), .notPostHog, .redirectedElsewhere: "check --host or POSTHOG_HOST"
    case .tls(let problem): problem.advice
    case .queryTooHeavy: "ask for a shorter time, or with a simpler filter"
    case .keyNotSupported, .forbidden, .notFound, .gone, .refused, .throttled, .queryQuotaSpent, .busy,
      .serverFailed,
      .offline, .unreadable, .unreadableFilter, .cancelled:
      nil
    }
  }
}
