import PostHogAPI
import Recordings

/// What goes to the server with one call.
enum SendingBatch: Sendable {
  case add(PlaylistID, [JournalEntry])
  case remove(PlaylistID, [JournalEntry])
  case delete([JournalEntry])
  case markViewed(JournalEntry, RecordingID)
  case create(JournalEntry, PlaylistID, NewPlaylist)
  case change(JournalEntry, PlaylistID, PlaylistEdit)

  static var membershipLimit: Int { BulkLimit.playlist }
  static var deletionLimit: Int { BulkLimit.recordings }

  init(_ entry: JournalEntry) {
    self =
      switch entry.write {
      case .add(_, let playlist, _): .add(playlist, [entry])
      case .remove(_, let playlist): .remove(playlist, [entry])
      case .delete: .delete([entry])
      case .markViewed(let id): .markViewed(entry, id)
      case .create(let id, let playlist): .create(entry, id, playlist)
      case .change(let id, let edit): .change(entry, id, edit)
      }
  }

  var entries: [JournalEntry] {
    switch self {
    case .add(_, let entries), .remove(_, let entries), .delete(let entries): entries
    case .markViewed(let entry, _), .create(let entry, _, _), .change(let entry, _, _): [entry]
    }
  }

  /// With one entry more, where the same call carries it.
  func with(_ entry: JournalEntry) -> SendingBatch {
    switch self {
    case .add(let playlist, let entries):
      if case .add(_, playlist, _) = entry.write { return .add(playlist, entries + [entry]) }
    case .remove(let playlist, let entries):
      if case .remove(_, playlist) = entry.write { return .remove(playlist, entries + [entry]) }
    case .delete(let entries):
      if case .delete = entry.write { return .delete(entries + [entry]) }
    case .markViewed, .create, .change: break
    }
    return self
  }
}

extension FetchFailure {
  /// It says nothing about the write: another moment, network or key would carry it.
  var isOutage: Bool {
    switch self {
    case .throttled, .busy, .offline, .tls, .notPostHog, .redirectedElsewhere, .unreadable, .noKey,
      .keyRejected, .wrongRegion, .cancelled:
      true
    case .serverFailed(let status, _): (502...504).contains(status)
    case .missingScope, .keyNotSupported, .projectForbidden, .forbidden, .notFound, .projectNotFound, .gone,
      .refused, .queryTooHeavy, .queryQuotaSpent, .unreadableFilter:
      false
    }
  }

  /// The server did nothing of it: it was not reached, or turned the call away at its door.
  var isSurelyUnsent: Bool {
    switch self {
    case .throttled, .tls, .redirectedElsewhere, .noKey, .keyRejected, .wrongRegion: true
    case .offline(let problem):
      switch problem {
      case .unknownHost, .connectionRefused, .unreachable, .connectTimedOut, .proxyUnknown, .proxyUnreachable:
        true
      case .readTimedOut, .connectionLost, .proxyFailed, .other: false
      }
    case .busy, .notPostHog, .unreadable, .cancelled, .serverFailed, .missingScope, .keyNotSupported,
      .projectForbidden, .forbidden, .notFound, .projectNotFound, .gone, .refused, .queryTooHeavy,
      .queryQuotaSpent, .unreadableFilter:
      false
    }
  }

  /// The bulk endpoint is closed to this key, or was never there, whichever way a server says so.
  var refusesBulk: Bool {
    switch self {
    case .refused(let refusal): [404, 405, 501].contains(refusal.status)
    case .serverFailed(let status, _): status == 501
    case .keyNotSupported: true
    case .missingScope, .noKey, .keyRejected, .wrongRegion, .projectForbidden, .forbidden, .notFound,
      .projectNotFound, .gone, .throttled, .queryTooHeavy, .queryQuotaSpent, .busy, .offline, .tls,
      .notPostHog, .redirectedElsewhere, .unreadable, .unreadableFilter, .cancelled:
      false
    }
  }
}
