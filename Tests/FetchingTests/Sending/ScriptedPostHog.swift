import Foundation
import Recordings
import Synchronization
import Testing

@testable import Fetching

/// One call that reached the server.
enum Called: Hashable, Sendable {
  case add(String, to: String)
  case remove(String, from: String)
  case bulkAdd([String], to: String)
  case bulkRemove([String], from: String)
  case viewed(String)
  case delete(String)
  case bulkDelete([String])
  case create(String)
  case change(String, PlaylistChange, filters: JSONText)
  /// Looks: at a playlist, for one of a name, at what holds a recording, at a recording, at which are listed.
  case playlist(String)
  case find(String?)
  case holding(String)
  case recording(String)
  case list([String])

  enum Kind: Hashable, Sendable {
    case add, remove, bulkAdd, bulkRemove, viewed, delete, bulkDelete, create, change, look
  }

  var kind: Kind {
    switch self {
    case .add: .add
    case .remove: .remove
    case .bulkAdd: .bulkAdd
    case .bulkRemove: .bulkRemove
    case .viewed: .viewed
    case .delete: .delete
    case .bulkDelete: .bulkDelete
    case .create: .create
    case .change: .change
    case .playlist, .find, .holding, .recording, .list: .look
    }
  }
}

/// Does what it is asked and notes it, except where the test said how a kind of call shall fail.
final class ScriptedPostHog: Sendable {
  private struct State {
    var called: [Called] = []
    var failures: [Called.Kind: [FetchFailure]] = [:]
    var playlists: [String: Playlist] = [:]
    var found: [Playlist] = []
    var holding: [Playlist] = []
    var listed: Set<String> = []
    var viewed: Set<String> = []
    var bulkFalls = 0
  }

  private let state = Mutex(State())

  var called: [Called] { state.withLock { $0.called } }

  func called(_ kind: Called.Kind) -> [Called] { called.filter { $0.kind == kind } }

  /// The next calls of a kind fail.
  func fail(_ kind: Called.Kind, _ failure: FetchFailure, times: Int = 1) {
    state.withLock { $0.failures[kind, default: []] += Array(repeating: failure, count: times) }
  }

  /// What is there to be looked at.
  func hold(_ playlists: Playlist...) {
    state.withLock { for playlist in playlists { $0.playlists[playlist.id.text] = playlist } }
  }

  /// What a search for a created playlist finds.
  func find(_ playlists: Playlist...) { state.withLock { $0.found = playlists } }

  /// The playlists that hold whatever is asked about.
  func holdEverything(in playlists: String...) {
    state.withLock { $0.holding = playlists.map { Playlist(id: PlaylistID($0), type: .collection) } }
  }

  /// Recordings that the list still shows.
  func list(_ ids: String...) { state.withLock { $0.listed = Set(ids) } }

  func view(_ ids: String...) { state.withLock { $0.viewed = Set(ids) } }

  /// The next bulk call does one less than asked, and does not say which.
  func swallowOne() { state.withLock { $0.bulkFalls = 1 } }

  private func take(_ call: Called) throws(FetchFailure) {
    let failure = state.withLock { state -> FetchFailure? in
      state.called.append(call)
      guard state.failures[call.kind]?.isEmpty == false else { return nil }
      return state.failures[call.kind]?.removeFirst()
    }
    if let failure { throw failure }
  }

  private func bulk(_ ids: [RecordingID]) -> BulkOutcome {
    let fall = state.withLock { state in
      defer { state.bulkFalls = 0 }
      return state.bulkFalls
    }
    return BulkOutcome(done: ids.count - fall)
  }

  private func looked<Value>(_ look: (State) -> Value?) throws(FetchFailure) -> Value {
    let value = state.withLock { Optional(look($0)) } ?? nil
    guard let value else { throw .notFound }
    return value
  }
}

extension ScriptedPostHog {
  var calls: FetchCalls {
    var calls = FetchCalls.unexpected
    answerMembership(&calls)
    answerPlaylists(&calls)
    answerRecordings(&calls)
    return calls
  }

  private func answerMembership(_ calls: inout FetchCalls) {
    calls.add = { (_, id, list) throws(FetchFailure) in try self.take(.add(id.text, to: list.text)) }
    calls.remove = { (_, id, list) throws(FetchFailure) in
      try self.take(.remove(id.text, from: list.text))
    }
    calls.bulkAdd = { (_, ids, list) throws(FetchFailure) in
      try self.take(.bulkAdd(ids.map(\.text), to: list.text))
      return self.bulk(ids)
    }
    calls.bulkRemove = { (_, ids, list) throws(FetchFailure) in
      try self.take(.bulkRemove(ids.map(\.text), from: list.text))
      return self.bulk(ids)
    }
  }

  private func answerPlaylists(_ calls: inout FetchCalls) {
    calls.playlist = { (_, id) throws(FetchFailure) in
      try self.take(.playlist(id.text))
      return try self.looked { $0.playlists[id.text] }
    }
    calls.createPlaylist = { (_, new) throws(FetchFailure) in
      try self.take(.create(new.name ?? ""))
      return Playlist(id: PlaylistID("made"), name: new.name, type: new.type)
    }
    calls.updatePlaylist = { (_, playlist, change) throws(FetchFailure) in
      try self.take(.change(playlist.id.text, change, filters: playlist.filters))
      return playlist
    }
    calls.playlists = { (_, query) throws(FetchFailure) in
      if let id = query.holding {
        try self.take(.holding(id.text))
        return PlaylistPage(playlists: try self.looked { $0.holding })
      }
      #expect(query.mine)
      try self.take(.find(query.search))
      return PlaylistPage(playlists: try self.looked { $0.found })
    }
  }

  private func answerRecordings(_ calls: inout FetchCalls) {
    calls.markViewed = { (_, id) throws(FetchFailure) in try self.take(.viewed(id.text)) }
    calls.recording = { (_, id) throws(FetchFailure) in
      try self.take(.recording(id.text))
      var recording = Recording(id: id)
      recording.viewed = try self.looked { $0.viewed.contains(id.text) }
      return recording
    }
    calls.delete = { (_, id) throws(FetchFailure) in try self.take(.delete(id.text)) }
    calls.bulkDelete = { (_, ids) throws(FetchFailure) in
      try self.take(.bulkDelete(ids.map(\.text)))
      return self.bulk(ids)
    }
    calls.recordings = { (_, listing, _, _) throws(FetchFailure) in
      guard case .matching(let query) = listing, let ids = query.sessionIDs else { throw .notFound }
      try self.take(.list(ids.map(\.text)))
      let listed = try self.looked { $0.listed }
      return RecordingPage(
        rows: ids.filter { listed.contains($0.text) }.map { .recording(Recording(id: $0)) })
    }
  }
}
