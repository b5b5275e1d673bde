import ArgumentParser
import Recordings

/// Which recordings are meant by the words of a command line: single ones, or those of a list.
enum ExportSubject: Sendable {
  case recordings(RecordingReferences)
  case list(filter: [String], playlist: String?)

  /// Ids, addresses of replays and `-` alone are recordings. One word that is no filter word names a playlist.
  /// Everything else is a filter line.
  init(_ words: [String], playlist: String?, allowsFilter: Bool = true) throws {
    if playlist == nil, !words.isEmpty, words.allSatisfy({ $0 == "-" || OpenedRecording($0) != nil }) {
      self = .recordings(try Self.references(words))
    } else if playlist == nil, words.count == 1, !allowsFilter || !Self.isFilter(words[0]) {
      self = .list(filter: [], playlist: words[0])
    } else if allowsFilter {
      self = .list(filter: words, playlist: playlist)
    } else {
      self = .recordings(try Self.references(words))
    }
  }

  private static func references(_ words: [String]) throws -> RecordingReferences {
    var arguments = RecordingArguments()
    arguments.recordings = words
    return try arguments.references()
  }

  private static func isFilter(_ word: String) -> Bool {
    guard word.contains(where: { ":<>=".contains($0) }), !word.contains("://") else { return false }
    return (try? FilterArguments([word]).filter()) != nil || !word.contains(" ")
  }

  /// The connection that is asked for, with the project of the addresses.
  func request(_ connection: ConnectionRequest) throws -> ConnectionRequest {
    switch self {
    case .recordings(let references): try references.request(connection)
    case .list: connection
    }
  }
}
